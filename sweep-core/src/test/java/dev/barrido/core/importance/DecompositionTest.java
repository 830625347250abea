package dev.barrido.core.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand: 0 where x is below a half, else 2 where y is below a half, else 4. The mean is
 * 1.5; the marginal over x is 0 and 3, over y 1 and 2.
 */
class DecompositionTest {
  private static final Extent LOW = new Extent.Interval(0, 0.5);
  private static final Extent HIGH = new Extent.Interval(0.5, 1);

  private final Decomposition tree =
      new Decomposition(
          List.of(leaf(LOW, Extent.Interval.ALL, 0), leaf(HIGH, LOW, 2), leaf(HIGH, HIGH, 4)));

  @Test
  void theVarianceIsThatOfThePredictionOverTheSpace() {
    assertThat(tree.variance()).isCloseTo(2.75, within(1e-12));
  }

  @Test
  void eachParameterExplainsTheVarianceOfItsMarginal() {
    assertThat(tree.marginal(0)).isCloseTo(2.25, within(1e-12));
    assertThat(tree.marginal(1)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void allParametersTogetherExplainAllOfIt() {
    assertThat(tree.marginal(0, 1)).isCloseTo(2.75, within(1e-12));
  }

  private static Leaf leaf(Extent x, Extent y, double loss) {
    return new Leaf(new Extent[] {x, y}, loss);
  }
}
