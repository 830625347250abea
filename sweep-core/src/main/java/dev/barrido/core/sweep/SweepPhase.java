package dev.barrido.core.sweep;

/** The life of a sweep. */
public enum SweepPhase {
  RUNNING,
  PAUSED,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** Whether nothing will be proposed any more, unless the budget is extended. */
  public boolean ended() {
    return this != RUNNING && this != PAUSED;
  }
}
