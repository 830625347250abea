package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstraintTest {
  private static final Constraint SIZE = new Constraint("size", 10.0, 200.0);

  @Test
  void measuresHowFarAValueIsBeyondABoundAsAPartOfTheBound() {
    assertThat(SIZE.violation(Map.of("size", 250.0))).isEqualTo(0.25);
    assertThat(SIZE.violation(Map.of("size", 4.0))).isEqualTo(0.6);
    assertThat(new Constraint("size", null, 0.0).violation(Map.of("size", 4.0))).isEqualTo(4);
    assertThat(new Constraint("size", null, -2.0).violation(Map.of("size", -1.0))).isEqualTo(0.5);
  }

  @Test
  void isKeptWithinItsBoundsAndOnThem() {
    assertThat(SIZE.violation(Map.of("size", 10.0))).isZero();
    assertThat(SIZE.violation(Map.of("size", 200.0))).isZero();
    assertThat(new Constraint("size", 10.0, null).violation(Map.of("size", 1e9))).isZero();
  }

  @Test
  void isBrokenWithoutEndWhereTheMetricWasNotMeasured() {
    assertThat(SIZE.violation(Map.of("other", 20.0))).isInfinite();
  }
}
