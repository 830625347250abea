package dev.barrido.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultsTest {
  @Test
  void aPercentileIsOneOfTheValues() {
    List<Double> hundred = IntStream.range(0, 100).mapToObj(i -> (double) (99 - i)).toList();

    assertThat(Results.percentile(0, hundred)).isEqualTo(0);
    assertThat(Results.percentile(99, hundred)).isEqualTo(99);
    assertThat(Results.percentile(100, hundred)).isEqualTo(99);
    assertThat(Results.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
  }
}
