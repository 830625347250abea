package dev.barrido.core.search;

import java.util.Arrays;

/**
 * Turns losses into numbers about as large as if drawn from N(0, 1), never reversing their order.
 * Losses far above the others are drawn nearer by the power that makes all of them most normal;
 * what is far below is left as it is, since that is what is searched for (Yeo, Johnson, "A New
 * Family of Power Transformations to Improve Normality or Symmetry", Biometrika 87, 2000).
 *
 * @param size what the losses are divided by first, so that nothing overflows
 * @param highest above which that counts as this: so many times as far above the median as the
 *     lowest is below it
 * @param mean of what that gives
 * @param deviation of what that gives
 * @param power the paper's lambda, at most 1, which changes nothing
 * @param bentMean of what the power makes of it
 * @param bentDeviation of what the power makes of it
 */
record LossScale(
    double size,
    double highest,
    double mean,
    double deviation,
    double power,
    double bentMean,
    double bentDeviation) {
  /** Leaves numbers as they are. */
  static final LossScale NONE = new LossScale(1, Double.POSITIVE_INFINITY, 0, 1, 1, 0, 1);

  private static final double LEAST_POWER = -2;
  private static final int POWERS = 61;

  /** Of more losses the power is chosen by so many, of every size. */
  private static final int MOST = 256;

  /** So many times as far above the median as the lowest is below it, all losses are alike. */
  private static final double FAR = 30;

  /** Nothing lies further away, in deviations. */
  private static final double FARTHEST = 1e6;

  static LossScale of(double[] losses) {
    double size = Arrays.stream(losses).map(Math::abs).max().orElse(1);
    double unit = size > 0 ? size : 1;
    double most = highest(Arrays.stream(losses).map(loss -> loss / unit).sorted().toArray());
    double[] sized = Arrays.stream(losses).map(loss -> Math.min(most, loss / unit)).toArray();
    double mean = mean(sized);
    double deviation = deviation(sized, mean);
    double[] standard = Arrays.stream(sized).map(loss -> (loss - mean) / deviation).toArray();
    double power = mostNormal(thinned(standard));
    double[] bent = Arrays.stream(standard).map(z -> bent(z, power)).toArray();
    return new LossScale(
        unit, most, mean, deviation, power, mean(bent), deviation(bent, mean(bent)));
  }

  double of(double loss) {
    double standard = (Math.min(highest, loss / size) - mean) / deviation;
    double near = Math.max(-FARTHEST, Math.min(FARTHEST, standard));
    return (bent(near, power) - bentMean) / bentDeviation;
  }

  /** Infinite where half are as low as the lowest. */
  private static double highest(double[] ascending) {
    double median = ascending[ascending.length / 2];
    double below = median - ascending[0];
    return below > 0 ? median + FAR * below : Double.POSITIVE_INFINITY;
  }

  private static double mostNormal(double[] standard) {
    double best = 1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < POWERS; i++) {
      double power = 1 - i * (1 - LEAST_POWER) / (POWERS - 1);
      double likelihood = likelihood(standard, power);
      if (likelihood > highest) {
        highest = likelihood;
        best = power;
      }
    }
    return best;
  }

  /** The logarithm of the likelihood, if what the power gives were normal. */
  private static double likelihood(double[] standard, double power) {
    double[] bent = Arrays.stream(standard).map(z -> bent(z, power)).toArray();
    double stretched = 0;
    for (double z : standard) {
      stretched += Math.signum(z) * Math.log1p(Math.abs(z));
    }
    return (power - 1) * stretched - standard.length * Math.log(deviation(bent, mean(bent)));
  }

  private static double bent(double z, double power) {
    if (z < 0) {
      return power == 1 ? z : -(Math.pow(1 - z, 2 - power) - 1) / (2 - power);
    }
    return Math.abs(power) < 1e-9 ? Math.log1p(z) : (Math.pow(1 + z, power) - 1) / power;
  }

  private static double[] thinned(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] some = new double[Math.min(MOST, sorted.length)];
    Arrays.setAll(some, i -> sorted[(int) ((long) i * sorted.length / some.length)]);
    return some;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** 1 where all are the same. */
  private static double deviation(double[] values, double mean) {
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / values.length);
    return deviation > 1e-150 ? deviation : 1;
  }
}
