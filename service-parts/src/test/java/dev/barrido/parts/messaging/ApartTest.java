package dev.barrido.parts.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApartTest {
  private final Set<Integer> done = new TreeSet<>();
  private final List<String> aside = new ArrayList<>();
  private int tries;

  @Test
  void doesAWholeBatchInOne() throws InterruptedException {
    work(List.of(1, 2, 3), Set.of());

    assertThat(done).containsExactly(1, 2, 3);
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void setsAsideWhatBreaksItAndNothingElse() throws InterruptedException {
    List<Integer> batch = IntStream.range(0, 1_000).boxed().toList();

    work(batch, Set.of(17, 18, 999));

    assertThat(done).hasSize(997).doesNotContain(17, 18, 999);
    assertThat(aside)
        .containsExactly(
            "17: it can be read, but not worked on: java.lang.IllegalStateException: 17",
            "18: it can be read, but not worked on: java.lang.IllegalStateException: 18",
            "999: it can be read, but not worked on: java.lang.IllegalStateException: 999");
    assertThat(tries).isLessThan(100);
  }

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new KafkaException("away"),
        new TimeoutException(),
        new CompletionException(new KafkaException("away")),
        new RuntimeException(new InterruptedException()));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void setsNothingAsideForAnOutageOrAtTheEnd(RuntimeException outage) {
    assertThatThrownBy(
            () ->
                Apart.work(
                    List.of(1, 2),
                    part -> {
                      throw outage;
                    },
                    (record, reason) -> aside.add(reason)))
        .isSameAs(outage);
    assertThat(aside).isEmpty();
  }

  private void work(List<Integer> batch, Set<Integer> broken) throws InterruptedException {
    Apart.work(
        batch,
        part -> {
          tries++;
          part.stream()
              .filter(broken::contains)
              .findFirst()
              .ifPresent(
                  first -> {
                    throw new IllegalStateException(String.valueOf(first));
                  });
          done.addAll(part);
        },
        (record, reason) -> aside.add(record + ": " + reason));
  }
}
