package dev.barrido.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
  private final Seeds seeds = new Seeds(7);

  @Test
  void givesTheSameStreamWheneverItIsAsked() {
    long first = seeds.stream("searcher", 3).nextLong();
    seeds.stream("other", 0).nextLong();

    assertThat(seeds.stream("searcher", 3).nextLong()).isEqualTo(first);
  }

  @Test
  void givesTheseNumbersOnEveryMachine() {
    assertThat(seeds.derived("trial", 0)).isEqualTo(98278101527547L);
    assertThat(seeds.stream("searcher", 0).nextLong()).isEqualTo(-1895241955244056840L);
    assertThat(seeds.stream("searcher", 0).nextDouble()).isEqualTo(0.8972587277369358);
  }

  @Test
  void givesUnrelatedStreamsToOtherNamesIndexesAndSeeds() {
    Set<Long> firsts = new HashSet<>();
    for (int index = 0; index < 1000; index++) {
      firsts.add(seeds.stream("searcher", index).nextLong());
      firsts.add(seeds.stream("enqueued", index).nextLong());
      firsts.add(new Seeds(8).stream("searcher", index).nextLong());
    }

    assertThat(firsts).hasSize(3000);
  }

  @Test
  void derivesSeedsThatEveryJsonReaderKeepsExact() {
    for (int index = 0; index < 1000; index++) {
      assertThat(seeds.derived("trial", index)).isBetween(0L, Seeds.BOUND - 1);
    }
  }
}
