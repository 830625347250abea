package dev.barrido.core.search;

/**
 * The logarithm of the improvement h(z) = phi(z) + z Phi(z) that a normal loss promises whose mean
 * lies z deviations below the best one, for any z, as far below 0 as it may be (Ament, Daulton,
 * Eriksson, Balandat, Bakshy, "Unexpected Improvements to Expected Improvement for Bayesian
 * Optimization", NeurIPS 2023). With t = -z and Mills' ratio Phi(z)/phi(z) = 1/(t + c), where c is
 * a continued fraction, h(z) = phi(z) c / (t + c) and Phi(z) / h(z) = 1/c, with nothing cancelled.
 */
final class LogImprovement {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Above it the sum is as good, and needs no fraction. */
  private static final double TAIL = -1;

  private LogImprovement() {}

  static double at(double z) {
    if (z > TAIL) {
      return Math.log(improvement(z));
    }
    double c = fraction(-z);
    return -z * z / 2 - HALF_LOG_TWO_PI + Math.log(c / (c - z));
  }

  /** The derivative of it: Phi(z) / h(z). */
  static double slope(double z) {
    return z > TAIL ? Normal.below(z) / improvement(z) : 1 / fraction(-z);
  }

  private static double improvement(double z) {
    return Math.exp(-z * z / 2 - HALF_LOG_TWO_PI) + z * Normal.below(z);
  }

  /** 1/(t + 2/(t + 3/(t + ...))): Laplace 1805; the fewer terms the larger t is. */
  private static double fraction(double t) {
    double fraction = 0;
    for (int k = 10 + (int) (50 / t); k > 0; k--) {
      fraction = k / (t + fraction);
    }
    return fraction;
  }
}
