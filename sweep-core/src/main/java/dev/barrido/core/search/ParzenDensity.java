package dev.barrido.core.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A mixture of normal densities, cut to the unit interval: one at each value seen, as wide as the
 * farther of its two neighbours is away, and one over all of the interval, so that no place is
 * impossible.
 */
final class ParzenDensity implements Density {
  private static final int MOST_SHARP = 100;
  private static final double PRIOR_MEAN = 0.5;

  private final double[] means;
  private final double[] widths;

  ParzenDensity(double[] units) {
    means = Arrays.copyOf(units, units.length + 1);
    means[units.length] = PRIOR_MEAN;
    Arrays.sort(means);
    widths = new double[means.length];
    double least = 1.0 / Math.min(MOST_SHARP, means.length + 1);
    int prior = Arrays.binarySearch(means, PRIOR_MEAN);
    for (int i = 0; i < means.length; i++) {
      double left = i == 0 ? means[i] : means[i] - means[i - 1];
      double right = i == means.length - 1 ? 1 - means[i] : means[i + 1] - means[i];
      widths[i] = i == prior ? 1 : Math.min(1, Math.max(least, Math.max(left, right)));
    }
  }

  @Override
  public double sample(RandomGenerator random) {
    int component = random.nextInt(means.length);
    double drawn;
    do {
      drawn = means[component] + widths[component] * random.nextGaussian();
    } while (drawn < 0 || drawn > 1);
    return drawn;
  }

  @Override
  public double logDensity(double unit) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      double z = (unit - means[i]) / widths[i];
      double inside =
          Normal.below((1 - means[i]) / widths[i]) - Normal.below(-means[i] / widths[i]);
      sum += Math.exp(-z * z / 2) / (widths[i] * inside);
    }
    return Math.log(sum / (means.length * Math.sqrt(2 * Math.PI)));
  }
}
