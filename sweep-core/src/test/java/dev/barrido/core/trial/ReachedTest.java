package dev.barrido.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachedTest {
  @Test
  void putsWhatMeetsTheConstraintsFirstThenLessViolationThenTheSmallerLosses() {
    Reached best = reached(0, 0.5, 0.1);
    Reached second = reached(0, 0.5, 0.2);
    Reached third = reached(0, 0.9, 0.0);
    Reached nearly = reached(0.1, 0.8, 0.0);
    Reached far = reached(3, 0.0, 0.0);
    Reached unmeasured = reached(Double.POSITIVE_INFINITY, 0.0, 0.0);

    assertThat(Stream.of(unmeasured, far, third, second, nearly, best).sorted())
        .containsExactly(best, second, third, nearly, far, unmeasured);
  }

  @Test
  void knowsOneZero() {
    assertThat(reached(0, -0.0)).isEqualTo(reached(0, 0.0)).isEqualByComparingTo(reached(0, 0.0));
  }

  @Test
  void refusesNegativeViolationsAndNoLossAtAll() {
    assertThatThrownBy(() -> reached(-1, 0.5))
        .hasMessage("a violation: expected at least 0, got -1.0");
    assertThatThrownBy(() -> reached(Double.NaN, 0.5)).hasMessageContaining("got NaN");
    assertThatThrownBy(() -> reached(0))
        .hasMessageContaining("losses: expected one for each objective, got none");
  }

  private static Reached reached(double violation, Double... losses) {
    return new Reached(List.of(losses), violation);
  }
}
