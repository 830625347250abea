package dev.barrido.events.training;

/** What training makes small. */
public enum Loss {
  CROSS_ENTROPY,
  BINARY_CROSS_ENTROPY,
  MEAN_SQUARED_ERROR,
  MEAN_ABSOLUTE_ERROR,
  HINGE
}
