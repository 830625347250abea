package dev.barrido.core.search;

/**
 * What a trial promises, by what is expected of it and how far off that may be. Named as Katib and
 * scikit-optimize name them.
 */
public enum AcquisitionFunction {
  /** The logarithm of the expected improvement. */
  EI {
    @Override
    Promise of(double mean, double deviation, double best) {
      double z = (best - mean) / deviation;
      double slope = LogImprovement.slope(z);
      return new Promise(
          Math.log(deviation) + LogImprovement.at(z),
          -slope / deviation,
          (1 - z * slope) / deviation);
    }
  },

  /** How low the loss may well be: the lower confidence bound, turned around. */
  LCB {
    @Override
    Promise of(double mean, double deviation, double best) {
      return new Promise(KAPPA * deviation - mean, -1, KAPPA);
    }
  };

  private static final double KAPPA = 1.96;

  /**
   * A promise.
   *
   * @param best the lowest loss so far
   */
  abstract Promise of(double mean, double deviation, double best);
}
