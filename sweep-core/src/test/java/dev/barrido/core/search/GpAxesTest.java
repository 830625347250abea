package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GpAxesTest {
  private static final GpAxes AXES = new GpAxes(SearcherContractTest.SPACE);

  @Test
  void turnsEveryPointIntoAPlaceAndBack() {
    RandomGenerator random = new Seeds(1).stream("points", 0);
    for (int i = 0; i < 200; i++) {
      Hyperparameters point = SearcherContractTest.SPACE.sample(random);
      assertThat(AXES.point(AXES.place(point))).isEqualTo(point);
    }
  }

  @Test
  void findsForTheSamePointAlwaysTheSamePlace() {
    RandomGenerator random = new Seeds(2).stream("points", 0);
    GpSteps steps = new GpSteps(AXES, random);
    for (int i = 0; i < 200; i++) {
      for (double[] place : steps.around(AXES.sample(random), 0.1)) {
        assertThat(AXES.place(AXES.point(place))).isEqualTo(place);
      }
    }
  }

  @Test
  void stepsToEveryNeighbourThatDiffersInOneParameter() {
    double[] from = {0.5, AXES.get(1).listed()[0], AXES.get(2).listed()[0], 0.75, -1, 0.5};
    from[0] = AXES.get(0).listed()[1];

    List<double[]> around = new GpSteps(AXES, new Seeds(3).stream("steps", 0)).around(from, 0.1);

    // 3 other rates, 3 other units, 1 other batch size, the other optimizer, and 4 near ones
    assertThat(around).hasSize(3 + 3 + 1 + 1 + 4);
    assertThat(around.get(7)[4]).as("nesterov exists with sgd").isPositive();
  }

  @Test
  void measuresCategoriesByWhetherTheyAreTheSame() {
    double[] weights = {0, 0, 0, 2, 0, 3};

    assertThat(AXES.squared(weights, new double[6], new double[] {1, 1, 1, 0.75, 1, 0.5}))
        .isEqualTo(2 + 3 * 0.25);
  }
}
