package dev.barrido.core.search;

/**
 * The logarithm of the improvement h(z) = phi(z) + z Phi(z) that a normal loss promises whose mean
 * lies z deviations below the best one, for any z, as far below 0 as it may be (Ament, Daulton,
 * Eriksson, Balandat, Bakshy, "Unexpected Improvements to Expected Improvement for Bayesian
 * Optimization", NeurIPS 2023). With t = -z and Mills' ratio Phi(z)/phi(z) = 1/(t + c), where c is
 * {@link Normal#fraction}, h(z) = phi(z) c / (t + c) and Phi(z) / h(z) = 1/c, with nothing
 * cancelled.
 */
final class LogImprovement {
  private LogImprovement() {}

  static double at(double z) {
    if (z > Normal.TAIL) {
      return Math.log(improvement(z));
    }
    double c = Normal.fraction(-z);
    return -z * z / 2 - Normal.HALF_LOG_TWO_PI + Math.log(c / (c - z));
  }

  /** The derivative of it: Phi(z) / h(z). */
  static double slope(double z) {
    return z > Normal.TAIL ? Normal.below(z) / improvement(z) : 1 / Normal.fraction(-z);
  }

  private static double improvement(double z) {
    return Math.exp(-z * z / 2 - Normal.HALF_LOG_TWO_PI) + z * Normal.below(z);
  }
}
