package dev.barrido.core.search;

import java.util.List;

/** A mixture of kernels at some trials, and of chance, which weighs as much as one of them. */
final class JointDensity {
  private final JointKernel kernel;
  private final List<KernelPoint> middles;
  private final double[] logWeights;
  private final double logChance;

  /**
   * A density.
   *
   * @param weights of the trials, with a sum of 1
   */
  JointDensity(JointKernel kernel, List<double[]> places, double[] weights) {
    this.kernel = kernel;
    this.middles = places.stream().map(kernel::seen).toList();
    this.logWeights = new double[weights.length];
    double height = kernel.logHeight() + Math.log(weights.length / (weights.length + 1.0));
    for (int i = 0; i < weights.length; i++) {
      logWeights[i] = Math.log(weights[i]) + height;
    }
    this.logChance = -Math.log(weights.length + 1.0);
  }

  /**
   * The logarithm of the density.
   *
   * @param logChance how likely the point is by chance, as a logarithm
   */
  double logDensity(KernelPoint at, double logChance) {
    double[] terms = new double[logWeights.length + 1];
    double most = logChance + this.logChance;
    terms[logWeights.length] = most;
    for (int i = 0; i < logWeights.length; i++) {
      terms[i] = logWeights[i] + kernel.logDensity(middles.get(i), at);
      most = Math.max(most, terms[i]);
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
  }
}
