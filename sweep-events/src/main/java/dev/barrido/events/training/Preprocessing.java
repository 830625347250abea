package dev.barrido.events.training;

/** What is done to the inputs; fitted on the training rows, applied to all. */
public sealed interface Preprocessing {
  record None() implements Preprocessing {}

  /** Zero mean and unit variance per column. */
  record Standardize() implements Preprocessing {}

  /** The training rows' range per column becomes 0 to 1. */
  record MinMax() implements Preprocessing {}

  /**
   * Projection on the principal components.
   *
   * @param variance the fraction of variance to keep, above 0, at most 1
   */
  record Pca(double variance) implements Preprocessing {}
}
