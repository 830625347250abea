package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GpLikelihoodTest {
  private static final GpAxes AXES =
      new GpAxes(
          SearchSpace.of(
              Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
              Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)),
              Parameter.of("kind", ChoiceDomain.categories(List.of("a", "b", "c")))));
  private static final GpPrior PRIOR = GpPrior.calm(3);

  /**
   * Two trials a length scale apart, losses -1 and 1, scale and noise 1: the covariance has the
   * eigenvalues 2 - rho and 2 + rho, the losses lie along the first one. The prior is a sum of
   * squares.
   */
  @Test
  void isWhatIsWorkedOutByHandForTwoTrials() {
    double rho = 0.523994;
    GpLikelihood likelihood =
        new GpLikelihood(
            AXES,
            List.of(new double[] {0, 0, 0.5}, new double[] {1, 0, 0.5}),
            new double[] {-1, 1},
            PRIOR);
    double weight = -1 - Math.log(3);
    double prior = 3 * weight * weight / 8 + 81 / 18.0;

    double value = likelihood.at(new double[5], new double[5]);

    double determinant = Math.log((2 - rho) * (2 + rho)) / 2;
    assertThat(value).isEqualTo(1 / (2 - rho) + determinant + prior, within(1e-5));
  }

  @Test
  void hasTheSlopesOfItsDifferences() {
    RandomGenerator random = new Seeds(5).stream("trials", 0);
    List<double[]> places = new ArrayList<>();
    double[] losses = new double[25];
    for (int i = 0; i < losses.length; i++) {
      places.add(AXES.sample(random));
      losses[i] = random.nextGaussian();
    }
    GpLikelihood likelihood = new GpLikelihood(AXES, places, losses, PRIOR);
    double[] logs = {1.2, -0.7, 0.3, 0.4, -2};

    double[] slope = new double[5];
    likelihood.at(logs, slope);

    for (int i = 0; i < logs.length; i++) {
      double[] up = logs.clone();
      double[] down = logs.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double difference = likelihood.at(up, new double[5]) - likelihood.at(down, new double[5]);
      assertThat(slope[i]).as("by number %d", i).isEqualTo(difference / 2e-5, within(1e-6));
    }
  }

  @Test
  void findsTheAxisThatMattersAndTheNoise() {
    RandomGenerator random = new Seeds(6).stream("trials", 0);
    List<double[]> places = new ArrayList<>();
    double[] losses = new double[80];
    for (int i = 0; i < losses.length; i++) {
      places.add(AXES.sample(random));
      losses[i] = Math.sin(6 * places.get(i)[0]) * 1.4 + 0.1 * random.nextGaussian();
    }

    GpKernel kernel = new GpFit(AXES, GpPrior.lively(3)).kernel(places, losses);

    assertThat(kernel.weights()[0]).isGreaterThan(20 * kernel.weights()[1]);
    assertThat(kernel.weights()[0]).isGreaterThan(20 * kernel.weights()[2]);
    assertThat(kernel.noise()).isBetween(0.005, 0.02);
  }
}
