package dev.barrido.events;

/** How a trial ended; every trial ends in exactly one of these. */
public enum EndState {
  /** Trained all its epochs, or stopped by its own patience. */
  COMPLETED,

  /** Stopped early by a scheduler's verdict; its measurements count. */
  PRUNED,

  /** Could not be trained; {@link FailureKind} says why. */
  FAILED,

  /** Stopped because its sweep ended first. */
  CANCELLED
}
