package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 1000, 4097})
  void reachesEveryPlaceExactlyOnce(long size) {
    Permutation permutation = Permutation.seeded(size, 3);

    assertThat(LongStream.range(0, size).map(permutation::at).sorted().toArray())
        .isEqualTo(LongStream.range(0, size).toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 17, 1000, (1L << 32) + 1, Long.MAX_VALUE})
  void knowsWhichIndexComesToAPlace(long size) {
    Permutation permutation = Permutation.seeded(size, 3);

    assertThat(LongStream.range(0, Math.min(size, 1000)))
        .allMatch(index -> permutation.indexOf(permutation.at(index)) == index);
  }

  @ParameterizedTest
  @ValueSource(longs = {(1L << 32) + 1, Long.MAX_VALUE})
  void staysInsideOfVeryLargeSizes(long size) {
    Permutation permutation = Permutation.seeded(size, 3);

    assertThat(LongStream.range(0, 1000).map(permutation::at).boxed())
        .hasSize(1000)
        .doesNotHaveDuplicates()
        .allMatch(place -> place >= 0 && place < size);
  }

  @Test
  void putsEveryIndexAboutEverywhere() {
    double[] quarters = new double[4];
    for (long seed = 0; seed < 4000; seed++) {
      quarters[(int) (Permutation.seeded(100, seed).at(7) / 25)]++;
    }

    assertThat(quarters).containsExactly(new double[] {1000, 1000, 1000, 1000}, within(110.0));
  }
}
