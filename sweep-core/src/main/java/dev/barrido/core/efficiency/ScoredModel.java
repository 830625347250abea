package dev.barrido.core.efficiency;

/**
 * The model of one trial. Losses, so smaller is better.
 *
 * @param validation its loss on the validation split, what it is chosen by
 * @param validationVariance of that loss, at least 0; 0: exactly known
 * @param test its loss on the test split, what it is worth
 * @param testVariance of that loss, at least 0
 */
public record ScoredModel(
    double validation, double validationVariance, double test, double testVariance) {
  public ScoredModel {
    if (!(validationVariance >= 0) || !(testVariance >= 0)) {
      throw new IllegalArgumentException(
          "a scored model: expected variances of at least 0, got "
              + validationVariance
              + " and "
              + testVariance);
    }
  }

  /**
   * The variance of a rate of errors.
   *
   * @param rate 0 to 1
   * @param rows how many it was counted over, at least 2
   */
  public static double varianceOfRate(double rate, int rows) {
    return rate * (1 - rate) / (rows - 1);
  }
}
