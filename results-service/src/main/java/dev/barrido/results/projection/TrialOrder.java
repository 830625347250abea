package dev.barrido.results.projection;

/** What trials can be sorted by. */
public enum TrialOrder {
  NUMBER,
  VALUE,
  EPOCHS,
  ELAPSED
}
