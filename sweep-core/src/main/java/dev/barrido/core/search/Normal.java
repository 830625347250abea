package dev.barrido.core.search;

/** The standard normal distribution. */
final class Normal {
  static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Below it probabilities are too small to be computed as such. */
  static final double TAIL = -1;

  private Normal() {}

  /**
   * The probability of being below z, with an error under 8e-8: Abramowitz, Stegun, "Handbook of
   * Mathematical Functions", 1964, formula 26.2.17.
   */
  static double below(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double above = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
    return z >= 0 ? 1 - above : above;
  }

  /**
   * The z that a part of the distribution is below, found by halving.
   *
   * @param part above 0, below 1; z is kept within six deviations
   */
  static double quantile(double part) {
    double low = -6;
    double high = 6;
    for (int halving = 0; halving < 40; halving++) {
      double middle = (low + high) / 2;
      if (below(middle) < part) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The logarithm of the probability of being below z, however small it is. */
  static double logBelow(double z) {
    return z > TAIL
        ? Math.log(below(z))
        : -z * z / 2 - HALF_LOG_TWO_PI - Math.log(fraction(-z) - z);
  }

  /** The derivative of that: the density at z by the probability of being below it. */
  static double logBelowSlope(double z) {
    return z > TAIL ? Math.exp(-z * z / 2 - HALF_LOG_TWO_PI) / below(z) : fraction(-z) - z;
  }

  /**
   * c in Mills' ratio 1/(t + c), the probability of being above t by the density at t: Laplace's
   * continued fraction 1/(t + 2/(t + 3/(t + ...))), 1805.
   *
   * @param t at least 1; the larger it is the fewer terms are needed
   */
  static double fraction(double t) {
    double fraction = 0;
    for (int k = 10 + (int) (50 / t); k > 0; k--) {
      fraction = k / (t + fraction);
    }
    return fraction;
  }
}
