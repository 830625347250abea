package dev.barrido.core.search;

import java.util.Arrays;
import java.util.List;

/**
 * How likely a trial can be trained, from how near it is to those that could and those that could
 * not be: k / (k + f + prior) with k and f the correlations with them, added up.
 */
final class GpFailures {
  /** Counted as a trained trial is: what is far from all can be trained. */
  private static final double TRUST = 0.2;

  /** No axis matters less, since what spoils a training need not change its loss. */
  private static final double LEAST_WEIGHT = 1;

  private final GpAxes axes;
  private final double[] weights;
  private final List<double[]> trained;
  private final List<double[]> failed;

  GpFailures(GpAxes axes, GpKernel kernel, List<double[]> trained, List<double[]> failed) {
    this.axes = axes;
    this.weights =
        Arrays.stream(kernel.weights()).map(weight -> Math.max(LEAST_WEIGHT, weight)).toArray();
    this.trained = trained;
    this.failed = failed;
  }

  /** The logarithm of the probability that a trial at the place can be trained. */
  double logTrained(double[] place) {
    if (failed.isEmpty()) {
      return 0;
    }
    double good = TRUST + correlations(trained, place);
    return Math.log(good / (good + correlations(failed, place)));
  }

  private double correlations(List<double[]> others, double[] place) {
    double sum = 0;
    for (double[] other : others) {
      sum += GpKernel.correlation(axes.squared(weights, place, other));
    }
    return sum;
  }
}
