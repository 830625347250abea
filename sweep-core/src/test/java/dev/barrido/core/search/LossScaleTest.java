package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LossScaleTest {
  @Test
  void drawsNearerWhatLiesFarAbove() {
    double[] losses =
        new Seeds(1).stream("losses", 0).doubles(100).map(u -> Math.exp(10 * u)).toArray();

    double[] scaled = scaled(losses);

    assertThat(Arrays.stream(scaled).max().orElseThrow()).isLessThan(3);
    assertThat(mean(scaled)).isEqualTo(0, within(1e-9));
    assertThat(mean(Arrays.stream(scaled).map(z -> z * z).toArray())).isEqualTo(1, within(1e-9));
  }

  @Test
  void leavesAsItIsWhatLiesFarBelow() {
    double[] losses =
        new Seeds(1).stream("losses", 0).doubles(100).map(u -> -Math.exp(10 * u)).toArray();
    LossScale scale = LossScale.of(losses);

    assertThat(scale.power()).isEqualTo(1);
    assertThat(scale.of(-2000) - scale.of(-1000))
        .isEqualTo(scale.of(-1000) - scale.of(0), within(1e-9));
  }

  @Test
  void keepsTheOrder() {
    LossScale scale = LossScale.of(new double[] {0, 1, 2, 3, 500, 1e6});
    double[] ascending = {-1e9, -3, 0, 0.5, 3, 400, 1e6, 1e7};

    assertThat(Arrays.stream(ascending).map(scale::of).toArray()).isSorted();
  }

  @Test
  void bearsLossesOfAnySize() {
    assertThat(scaled(new double[] {7, 7, 7})).containsOnly(0);
    assertThat(scaled(new double[] {0, 0})).containsOnly(0);
    assertThat(Arrays.stream(scaled(new double[] {1e308, -1e308, 1, 0})).boxed())
        .allMatch(Double::isFinite);
    assertThat(scaled(new double[] {1e-300, 3e-300})[1]).isEqualTo(1, within(0.1));
    assertThat(LossScale.of(new double[] {1e-300, 3e-300}).of(1e300)).isFinite();
  }

  private static double[] scaled(double[] losses) {
    return Arrays.stream(losses).map(LossScale.of(losses)::of).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
