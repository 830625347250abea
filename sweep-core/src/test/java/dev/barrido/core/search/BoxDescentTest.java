package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxDescentTest {
  private static final double[] LOW = {-2, -2};
  private static final double[] HIGH = {2, 2};

  @Test
  void findsTheMinimumOfABentValley() {
    BoxDescent.End end =
        BoxDescent.from(new double[] {-1.2, 1}, BoxDescentTest::rosenbrock, LOW, HIGH, 100);

    assertThat(end.value()).isLessThan(1e-8);
    assertThat(end.place()[0]).isEqualTo(1, within(1e-3));
  }

  @Test
  void staysInTheBoxWhoseEdgeIsLowest() {
    BoxDescent.End end =
        BoxDescent.from(
            new double[] {-1.2, 1}, BoxDescentTest::rosenbrock, LOW, new double[] {0.5, 2}, 100);

    assertThat(end.place()[0]).isEqualTo(0.5);
    assertThat(end.place()[1]).isEqualTo(0.25, within(1e-4));
  }

  @Test
  void asksNoMoreOftenThanItMay() {
    int[] asked = {0};
    BoxDescent.from(
        new double[] {-1.2, 1},
        (place, slope) -> {
          asked[0]++;
          return rosenbrock(place, slope);
        },
        LOW,
        HIGH,
        7);

    assertThat(asked[0]).isLessThanOrEqualTo(7);
  }

  @Test
  void goesBackFromWhereThereIsNoValue() {
    SmoothFunction walled =
        (place, slope) -> place[0] > 1.1 ? Double.POSITIVE_INFINITY : rosenbrock(place, slope);

    assertThat(BoxDescent.from(new double[] {0, 2}, walled, LOW, HIGH, 150).value())
        .isLessThan(1e-6);
  }

  private static double rosenbrock(double[] x, double[] slope) {
    double valley = x[1] - x[0] * x[0];
    slope[0] = -400 * x[0] * valley - 2 * (1 - x[0]);
    slope[1] = 200 * valley;
    return 100 * valley * valley + (1 - x[0]) * (1 - x[0]);
  }
}
