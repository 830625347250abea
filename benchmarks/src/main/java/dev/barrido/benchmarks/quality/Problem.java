package dev.barrido.benchmarks.quality;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Something to minimise.
 *
 * @param best the least loss there is
 * @param usual the median loss of points drawn at random
 */
record Problem(String name, SearchSpace space, Loss loss, double best, double usual) {
  private static final int DRAWS = 9_999;

  /** What a point costs; a problem without noise takes nothing from the generator. */
  interface Loss {
    double at(Hyperparameters point, RandomGenerator noise);
  }

  /** A problem whose usual loss is estimated from random points, always the same. */
  static Problem of(String name, SearchSpace space, double best, Loss loss) {
    RandomGenerator random = new Seeds(0).stream(name, 0);
    double[] losses =
        IntStream.range(0, DRAWS)
            .mapToDouble(draw -> loss.at(space.sample(random), random))
            .sorted()
            .toArray();
    return new Problem(name, space, loss, best, losses[DRAWS / 2]);
  }

  /** The loss of a search's evaluation: the same noise for the same seed and number. */
  double evaluated(Hyperparameters point, int seed, int number) {
    return loss.at(point, new Seeds(seed).stream("noise", number));
  }

  /** 0 is as good as can be, 1 what a random point usually has. */
  double normalisedRegret(double loss) {
    return (loss - best) / (usual - best);
  }
}
