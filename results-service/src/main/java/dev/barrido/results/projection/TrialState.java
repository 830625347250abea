package dev.barrido.results.projection;

/** Where a trial stands. */
public enum TrialState {
  QUEUED,
  RUNNING,
  /** Waits at a rung, with a checkpoint and without a trainer. */
  PAUSED,
  COMPLETED,
  PRUNED,
  FAILED,
  CANCELLED
}
