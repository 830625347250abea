package dev.barrido.core.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HypervolumeTest {
  /** Columns from the left: 5 x 1, 4 x 2 and 2 x 2. */
  @Test
  void addsTheStepsOfTwoObjectives() {
    assertThat(of(new double[] {6, 6}, at(4, 1), at(1, 5), at(2, 3), at(3, 4))).isEqualTo(17);
  }

  /** Two boxes of 4 and 2 that share 1. */
  @Test
  void addsBoxesOfThreeObjectivesOnce() {
    assertThat(of(new double[] {2, 2, 2}, at(0, 0, 1), at(1, 1, 0))).isEqualTo(5);
  }

  @Test
  void countsNothingBeyondTheReferencePoint() {
    assertThat(of(new double[] {2, 2}, at(3, 0), at(0, 2))).isZero();
    assertThat(of(new double[] {2, 2, 2}, at(0, 0, 3), at(1, 1, 1))).isEqualTo(1);
    assertThat(of(new double[] {2, 2})).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void isTheNumberOfUnitCubesThatWholeNumbersDominate(int objectives) {
    RandomGenerator random = new Seeds(2).stream("points", objectives);
    double[][] points = new double[12][];
    for (int i = 0; i < points.length; i++) {
      points[i] = random.ints(objectives, 0, 6).asDoubleStream().toArray();
    }
    double[] reference = new double[objectives];
    Arrays.fill(reference, 6);

    assertThat(of(reference, points)).isEqualTo(dominatedCubes(points, objectives), within(1e-9));
  }

  private static double dominatedCubes(double[][] points, int objectives) {
    int cubes = 0;
    for (int cube = 0; cube < Math.pow(6, objectives); cube++) {
      int number = cube;
      cubes += Stream.of(points).anyMatch(point -> dominates(point, number)) ? 1 : 0;
    }
    return cubes;
  }

  private static boolean dominates(double[] point, int cube) {
    int left = cube;
    for (double coordinate : point) {
      if (coordinate > left % 6) {
        return false;
      }
      left /= 6;
    }
    return true;
  }

  private static double of(double[] reference, double[]... points) {
    return Hypervolume.of(List.of(points), reference);
  }

  private static double[] at(double... losses) {
    return losses;
  }
}
