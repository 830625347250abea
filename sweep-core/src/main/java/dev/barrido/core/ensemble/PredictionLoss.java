package dev.barrido.core.ensemble;

/** Judges predictions on rows whose answers it knows. */
@FunctionalInterface
public interface PredictionLoss {
  /**
   * How bad they are; smaller is better, and what is no number counts as worst.
   *
   * @param predictions the numbers of all rows, one row after another; good until this returns
   */
  double of(float[] predictions);
}
