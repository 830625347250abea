package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ByNumberTest {
  private static final int[] RANGES = {40, 2_000, 70_000, Integer.MAX_VALUE};

  @Test
  void holdsWhatAMapWouldHoldWhateverIsPutInAndTakenOut() {
    for (int range : RANGES) {
      Random random = new Random(range);
      SortedMap<Integer, String> expected = new TreeMap<>();
      ByNumber<String> actual = ByNumber.none();
      for (int step = 0; step < 3_000; step++) {
        int number = random.nextInt(range);
        if (random.nextBoolean()) {
          expected.put(number, "value " + step);
          actual = actual.with(number, "value " + step);
        } else {
          int there = expected.isEmpty() || random.nextBoolean() ? number : expected.firstKey();
          expected.remove(there);
          actual = actual.without(there);
        }
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(actual.get(number)).isEqualTo(expected.get(number));
      }
      assertThat(actual.numbers()).containsExactlyElementsOf(expected.keySet());
      for (int number : actual.numbers()) {
        assertThat(actual.get(number)).isEqualTo(expected.get(number));
      }
    }
  }

  @Test
  void theFormerOnesStayAsTheyWere() {
    List<ByNumber<Integer>> made = new ArrayList<>(List.of(ByNumber.none()));
    for (int number = 0; number < 1_100; number++) {
      made.add(made.get(number).with(number, -number));
    }
    ByNumber<Integer> emptied = made.get(1_100);
    for (int number = 0; number < 1_100; number++) {
      emptied = emptied.without(number);
    }

    assertThat(emptied.numbers()).isEmpty();
    for (int size = 0; size <= 1_100; size += 11) {
      assertThat(made.get(size).numbers()).hasSize(size);
      assertThat(made.get(size).has(size)).isFalse();
      assertThat(size == 0 || made.get(size).has(size - 1)).isTrue();
    }
  }
}
