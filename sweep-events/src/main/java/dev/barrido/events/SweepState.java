package dev.barrido.events;

/** The life of a sweep. */
public enum SweepState {
  /** Trials are proposed and trained. */
  RUNNING,

  /** No new trials; those under way go on. */
  PAUSED,

  /** Ended with a result. */
  COMPLETED,

  /** Ended without one. */
  FAILED,

  /** Ended by its user. */
  CANCELLED
}
