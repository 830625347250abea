package dev.barrido.core.preflight;

/**
 * Learning rates to search in, both inclusive.
 *
 * @param min more than 0
 * @param max at least min
 */
public record LearningRateRange(double min, double max) {
  public LearningRateRange {
    if (!(min > 0 && min <= max && Double.isFinite(max))) {
      throw new IllegalArgumentException(
          "a range of learning rates: expected 0 < min <= max, got " + min + " and " + max);
    }
  }
}
