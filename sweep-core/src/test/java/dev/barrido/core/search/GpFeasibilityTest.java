package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpFeasibilityTest {
  private static final GpAxes LINE =
      new GpAxes(SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR))));

  /** What counts is on the left. */
  private static final GpFeasibility FEASIBILITY =
      new GpFeasibility(
          GpModel.of(
              LINE,
              new GpKernel(new double[] {8}, 1, 1e-6),
              List.of(at(0.1), at(0.35), at(0.65), at(0.9)),
              new double[] {-1, -1, 1, 1},
              null));

  @Test
  void isLikelyWhereTrialsCounted() {
    assertThat(FEASIBILITY.isLikely(at(0.2))).isTrue();
    assertThat(FEASIBILITY.isLikely(at(0.8))).isFalse();
    assertThat(FEASIBILITY.logProbabilities(List.of(at(0.1), at(0.5))))
        .containsExactly(new double[] {0, Math.log(0.5)}, within(1e-4));
  }

  @Test
  void isSureWhereAllCounted() {
    assertThat(GpFeasibility.SURE.isLikely(at(0.8))).isTrue();
    assertThat(GpFeasibility.SURE.logProbabilities(List.of(at(0.8)))).containsExactly(0);
    assertThat(GpFeasibility.SURE.addLogProbability(at(0.8), new double[] {3})).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.45, 0.55, 0.75, 1})
  void hasTheSlopeOfItsDifferences(double x) {
    double[] slope = {2};
    double value = FEASIBILITY.addLogProbability(at(x), slope);
    double difference =
        FEASIBILITY.addLogProbability(at(x + 1e-5), new double[1])
            - FEASIBILITY.addLogProbability(at(x - 1e-5), new double[1]);

    assertThat(value).isEqualTo(FEASIBILITY.logProbabilities(List.of(at(x)))[0], within(1e-9));
    assertThat(slope[0] - 2).isEqualTo(difference / 2e-5, within(0.02 * (1 + Math.abs(slope[0]))));
  }

  private static double[] at(double x) {
    return new double[] {x};
  }
}
