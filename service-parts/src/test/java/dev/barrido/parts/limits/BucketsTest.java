package dev.barrido.parts.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final long SECOND = 1_000_000_000L;

  private final Buckets buckets = new Buckets(10, 3);

  @Test
  void givesAsManyAtOnceAsThereAreAndThenNone() {
    assertThat(takes("a", 0, 5)).isEqualTo(3);
  }

  @Test
  void fillsAsTimeGoesByAndNeverOverflows() {
    takes("a", 0, 3);

    assertThat(takes("a", SECOND / 20, 1)).isZero();
    assertThat(takes("a", SECOND / 10, 2)).isEqualTo(1);
    assertThat(takes("a", 60 * SECOND, 9)).isEqualTo(3);
  }

  @Test
  void oneAskerTakesNothingFromAnother() {
    takes("a", 0, 9);

    assertThat(takes("b", 0, 9)).isEqualTo(3);
  }

  @Test
  void takesNoHarmFromAClockThatStandsStill() {
    takes("a", SECOND, 3);

    assertThat(takes("a", 0, 1)).isZero();
  }

  @Test
  void remembersOnlySoMany() {
    takes("first", 0, 3);
    IntStream.range(0, 10_000).forEach(other -> buckets.take("other-" + other, 0));

    assertThat(takes("first", 0, 9)).isEqualTo(3);
  }

  @Test
  void refusesToGiveNothing() {
    assertThatThrownBy(() -> new Buckets(0, 1)).hasMessageContaining("above 0 a second");
    assertThatThrownBy(() -> new Buckets(1, 0)).hasMessageContaining("at least 1 at once");
  }

  private long takes(String asker, long nanos, int times) {
    return IntStream.range(0, times).filter(i -> buckets.take(asker, nanos)).count();
  }
}
