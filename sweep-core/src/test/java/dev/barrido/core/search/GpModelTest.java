package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GpModelTest {
  private static final GpAxes LINE =
      new GpAxes(SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR))));
  private static final GpAxes PLANE =
      new GpAxes(
          SearchSpace.of(
              Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
              Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR))));
  private static final GpKernel SIMPLE = new GpKernel(new double[] {1}, 1, 0.01);

  /** (1 + sqrt 5 + 5/3) exp(-sqrt 5), and the same half as far away. */
  private static final double RHO_1 = 0.523994;

  private static final double RHO_HALF = 0.828649;

  @Test
  void isMaternsFunction() {
    assertThat(GpKernel.correlation(0)).isEqualTo(1);
    assertThat(GpKernel.correlation(1)).isEqualTo(RHO_1, within(1e-6));
    assertThat(GpKernel.correlation(0.25)).isEqualTo(RHO_HALF, within(1e-6));
    double difference = GpKernel.correlation(0.7 + 1e-6) - GpKernel.correlation(0.7 - 1e-6);
    assertThat(GpKernel.slope(0.7)).isEqualTo(difference / 2e-6, within(1e-8));
  }

  /**
   * Losses 2 at 0 and 4 at 1: by symmetry the mean is 3, and -1, 1 is an eigenvector of the
   * covariance with the eigenvalue 1.01 - rho(1), 1, 1 one with 1.01 + rho(1).
   */
  @Test
  void expectsWhatIsWorkedOutByHandForTwoTrials() {
    GpModel model = model(List.of(at(0), at(1)), 2, 4);

    double[] known = model.predictions(List.of(at(0))).get(0);
    double[] middle = model.predictions(List.of(at(0.5))).get(0);

    assertThat(known[0]).isEqualTo(3 - (1 - RHO_1) / (1.01 - RHO_1), within(1e-6));
    assertThat(middle[0]).isEqualTo(3, within(1e-12));
    double explained = Math.pow(2 * RHO_HALF, 2) / (2 * (1.01 + RHO_1));
    assertThat(middle[1]).isEqualTo(Math.sqrt(1 - explained), within(1e-5));
  }

  @Test
  void believesWhatIsAwaitedToComeAsExpected() {
    GpModel before = model(List.of(at(0), at(1)), 2, 4);
    GpModel after = model(List.of(at(0), at(1), at(0.3)), 2, 4);

    for (double x : new double[] {0, 0.25, 0.6}) {
      double[] then = before.predictions(List.of(at(x))).get(0);
      double[] now = after.predictions(List.of(at(x))).get(0);
      assertThat(now[0]).isEqualTo(then[0], within(1e-12));
      assertThat(now[1]).isLessThan(then[1]);
    }
  }

  @Test
  void hasTheSlopesOfItsDifferences() {
    Drawn drawn = Drawn.from(new Seeds(1).stream("drawn", 0), 12, 0);
    GpModel model = GpModel.of(PLANE, Drawn.KERNEL, drawn.places(), drawn.losses(), null);
    double[] place = {0.41, 0.57};

    GpPrediction prediction = model.prediction(place);

    for (int axis = 0; axis < 2; axis++) {
      double[] up = place.clone();
      double[] down = place.clone();
      up[axis] += 1e-5;
      down[axis] -= 1e-5;
      List<double[]> both = model.predictions(List.of(up, down));
      double byMean = (both.get(0)[0] - both.get(1)[0]) / 2e-5;
      double byDeviation = (both.get(0)[1] - both.get(1)[1]) / 2e-5;
      assertThat(prediction.byMean()[axis]).isEqualTo(byMean, within(1e-6));
      assertThat(prediction.byDeviation()[axis]).isEqualTo(byDeviation, within(1e-6));
    }
    double[] same = model.predictions(List.of(place)).get(0);
    assertThat(prediction.mean()).isEqualTo(same[0], within(1e-12));
    assertThat(prediction.deviation()).isEqualTo(same[1], within(1e-9));
  }

  @Test
  void growsToWhatItWouldBeAnew() {
    Drawn drawn = Drawn.from(new Seeds(2).stream("drawn", 0), 30, 0);
    List<double[]> first = drawn.places().subList(0, 20);
    double[] losses = Arrays.copyOf(drawn.losses(), 20);
    GpModel before = GpModel.of(PLANE, Drawn.KERNEL, first, losses, null);

    GpModel grown = GpModel.of(PLANE, Drawn.KERNEL, drawn.places(), drawn.losses(), before);
    GpModel anew = GpModel.of(PLANE, Drawn.KERNEL, drawn.places(), drawn.losses(), null);

    List<double[]> somewhere = List.of(new double[] {0.2, 0.9});
    assertThat(grown.predictions(somewhere).get(0)).isEqualTo(anew.predictions(somewhere).get(0));
  }

  @Test
  void bearsTheSamePlaceManyTimes() {
    List<double[]> same = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> same.add(at(0.5)));
    GpKernel exact = new GpKernel(new double[] {1}, 1e4, 1e-18);

    GpModel model = GpModel.of(LINE, exact, same, new double[40], null);

    assertThat(Arrays.stream(model.predictions(List.of(at(0.5))).get(0)).boxed())
        .allMatch(Double::isFinite);
  }

  /** What was drawn from the process lies where it says, as often as it says. */
  @Test
  void isAsSureAsItIsRight() {
    int within = 0;
    double squares = 0;
    int count = 400;
    for (int i = 0; i < count; i++) {
      Drawn drawn = Drawn.from(new Seeds(3).stream("drawn", i), 15, 1);
      double[] known = Arrays.copyOf(drawn.losses(), 15);
      GpModel model = GpModel.of(PLANE, Drawn.KERNEL, drawn.places().subList(0, 15), known, null);
      double[] expected = model.predictions(drawn.places().subList(15, 16)).get(0);
      double measured = Math.sqrt(expected[1] * expected[1] + Drawn.KERNEL.noise());
      double z = (drawn.losses()[15] - expected[0]) / measured;
      squares += z * z / count;
      within += Math.abs(z) < 1 ? 1 : 0;
    }

    assertThat(squares).isBetween(0.85, 1.3);
    assertThat(within / (double) count).isEqualTo(0.68, within(0.06));
  }

  /** Places of the plane, and losses drawn from the process of a kernel, around 5. */
  private record Drawn(List<double[]> places, double[] losses) {
    static final GpKernel KERNEL = new GpKernel(new double[] {6, 2}, 1.5, 0.001);

    static Drawn from(RandomGenerator random, int known, int more) {
      List<double[]> places = new ArrayList<>();
      double[][] covariance = new double[known + more][known + more];
      for (int row = 0; row < covariance.length; row++) {
        places.add(new double[] {random.nextDouble(), random.nextDouble()});
        for (int column = 0; column < row; column++) {
          covariance[row][column] = KERNEL.covariance(PLANE, places.get(row), places.get(column));
        }
        covariance[row][row] = KERNEL.variance();
      }
      double[] losses = Cholesky.of(covariance).sample(random);
      return new Drawn(places, Arrays.stream(losses).map(loss -> loss + 5).toArray());
    }
  }

  private static GpModel model(List<double[]> places, double... losses) {
    return GpModel.of(LINE, SIMPLE, places, losses, null);
  }

  private static double[] at(double x) {
    return new double[] {x};
  }
}
