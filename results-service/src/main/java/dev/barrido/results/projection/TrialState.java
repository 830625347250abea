package dev.barrido.results.projection;

/** Where a trial stands. */
public enum TrialState {
  QUEUED,
  RUNNING,
  COMPLETED,
  PRUNED,
  FAILED,
  CANCELLED
}
