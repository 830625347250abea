package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IntegerDomainTest {
  private static final int DRAWS = 60_000;

  @Test
  void reachesBothBoundsOfALogarithmicRange() {
    IntegerDomain units = IntegerDomain.of(18, 1024, Scale.LOGARITHMIC);

    assertThat(units.at(0)).isEqualTo(18L);
    assertThat(units.at(1)).isEqualTo(1024L);
  }

  @Test
  void drawsBothBoundsAsOftenAsAnyOtherValue() {
    Map<Object, Long> drawn = draws(IntegerDomain.of(1, 6, Scale.LINEAR));

    assertThat(drawn.keySet()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(drawn.values())
        .allSatisfy(count -> assertThat((double) count).isCloseTo(DRAWS / 6.0, within(400.0)));
  }

  @Test
  void drawsLogarithmicallyInProportionToTheCellOfEachValue() {
    Map<Object, Long> drawn = draws(IntegerDomain.of(1, 4, Scale.LOGARITHMIC));

    double all = Math.log(4.5 / 0.5);
    assertThat(drawn.get(1L) / (double) DRAWS).isCloseTo(Math.log(1.5 / 0.5) / all, within(0.01));
    assertThat(drawn.get(4L) / (double) DRAWS).isCloseTo(Math.log(4.5 / 3.5) / all, within(0.01));
  }

  @Test
  void stepsFromItsLowerBoundAndNeverBeyondItsUpper() {
    IntegerDomain epochs = new IntegerDomain(5, 24, Scale.LINEAR, 5);

    assertThat(LongStream.range(0, epochs.size()).mapToObj(epochs::nth))
        .containsExactly(5L, 10L, 15L, 20L);
    assertThat(epochs.at(1)).isEqualTo(20L);
    assertThat(epochs.contains(24L)).isFalse();
  }

  @Test
  void takesRealNumbersThatAreWhole() {
    IntegerDomain units = IntegerDomain.of(1, 10, Scale.LINEAR);

    assertThat(units.canonical(7.0)).isEqualTo(7L);
    assertThat(units.contains(7.5)).isFalse();
    assertThat(units.contains("7")).isFalse();
  }

  @Test
  void refusesWhatIsNoRangeOfWholeNumbers() {
    assertThatThrownBy(() -> IntegerDomain.of(5, 4, Scale.LINEAR))
        .hasMessageContaining("expected finite bounds with min <= max, got min 5.0 and max 4.0");
    assertThatThrownBy(() -> IntegerDomain.of(Long.MIN_VALUE, 0, Scale.LINEAR))
        .hasMessageContaining("+-2^53");
    assertThatThrownBy(() -> new IntegerDomain(0, 4, Scale.LINEAR, 0))
        .hasMessageContaining("expected step >= 1, got 0");
    assertThatThrownBy(() -> IntegerDomain.of(0, 4, Scale.LOGARITHMIC))
        .hasMessageContaining("min > 0");
  }

  private static Map<Object, Long> draws(IntegerDomain domain) {
    RandomGenerator random = new Seeds(3).stream("draws", 0);
    return IntStream.range(0, DRAWS)
        .mapToObj(draw -> domain.sample(random))
        .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
  }
}
