package dev.barrido.core.search;

import java.util.Arrays;

/**
 * What is thought of a kernel before anything is seen: each of its logarithms is normal.
 *
 * @param means of the weights' logarithms, the scale's, the noise's
 * @param deviations of them
 */
record GpPrior(double[] means, double[] deviations) {
  private static final double WEIGHT_DEVIATION = 2;

  /** Length scales are about as long as the range, however many axes there are. */
  static GpPrior lively(int axes) {
    return of(axes, 0);
  }

  /** The more axes there are the longer the length scales, so that distances stay alike. */
  static GpPrior calm(int axes) {
    return of(axes, -1 - Math.log(axes));
  }

  private static GpPrior of(int axes, double weight) {
    double[] means = new double[axes + 2];
    double[] deviations = new double[axes + 2];
    Arrays.fill(means, 0, axes, weight);
    Arrays.fill(deviations, 0, axes, WEIGHT_DEVIATION);
    deviations[axes] = 2;
    means[axes + 1] = -9;
    deviations[axes + 1] = 3;
    return new GpPrior(means, deviations);
  }

  /** Minus the logarithm of the prior density, up to a constant; its slope is added. */
  double add(double[] logs, double[] slope) {
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double z = (logs[i] - means[i]) / deviations[i];
      sum += z * z / 2;
      slope[i] += z / deviations[i];
    }
    return sum;
  }
}
