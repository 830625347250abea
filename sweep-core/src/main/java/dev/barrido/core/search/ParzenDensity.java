package dev.barrido.core.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A mixture of normal densities, cut to the unit interval: one at each value seen, as wide as the
 * farther of its two neighbours is away, and one over all of the interval, so that no place is
 * impossible.
 *
 * <p>Where values lie densely all are equally sharp: those are counted in cells a tenth as wide, so
 * that a density costs the number of cells near it and not the number of values.
 */
final class ParzenDensity implements Density {
  private static final int MOST_SHARP = 100;
  private static final double PRIOR_MEAN = 0.5;

  private final double[] means;
  private final double[] widths;
  private final double[] heights;
  private final int[] wide;
  private final SharpKernels sharp = new SharpKernels(1.0 / MOST_SHARP);

  /**
   * A density.
   *
   * @param units ascending
   */
  ParzenDensity(double[] units) {
    means = withPrior(units);
    widths = new double[means.length];
    heights = new double[means.length];
    int[] kernels = new int[means.length];
    int count = 0;
    double least = 1.0 / Math.min(MOST_SHARP, means.length + 1);
    int prior = Arrays.binarySearch(means, PRIOR_MEAN);
    for (int i = 0; i < means.length; i++) {
      widths[i] = i == prior ? 1 : Math.min(1, Math.max(least, gap(i)));
      if (widths[i] == sharp.width()) {
        sharp.add(means[i]);
      } else {
        heights[i] = height(means[i], widths[i]);
        kernels[count++] = i;
      }
    }
    wide = Arrays.copyOf(kernels, count);
  }

  private static double[] withPrior(double[] units) {
    int found = Arrays.binarySearch(units, PRIOR_MEAN);
    int place = found < 0 ? -1 - found : found;
    double[] all = new double[units.length + 1];
    System.arraycopy(units, 0, all, 0, place);
    all[place] = PRIOR_MEAN;
    System.arraycopy(units, place, all, place + 1, units.length - place);
    return all;
  }

  private double gap(int i) {
    double left = i == 0 ? means[i] : means[i] - means[i - 1];
    double right = i == means.length - 1 ? 1 - means[i] : means[i + 1] - means[i];
    return Math.max(left, right);
  }

  /** What a normal density is divided by so that its part within the interval is one. */
  static double height(double mean, double width) {
    return 1 / (width * (Normal.below((1 - mean) / width) - Normal.below(-mean / width)));
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
    double sum = sharp.sum(unit);
    for (int i : wide) {
      double z = (unit - means[i]) / widths[i];
      sum += Math.exp(-z * z / 2) * heights[i];
    }
    return Math.log(sum / (means.length * Math.sqrt(2 * Math.PI)));
  }
}
