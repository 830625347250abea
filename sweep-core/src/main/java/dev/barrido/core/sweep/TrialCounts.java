package dev.barrido.core.sweep;

import dev.barrido.core.trial.TrialResult;

/** How many trials there are, by how they ended. */
public record TrialCounts(int proposed, int completed, int pruned, int failed, int cancelled) {
  static final TrialCounts NONE = new TrialCounts(0, 0, 0, 0, 0);

  /** Those that have not ended. */
  public int inFlight() {
    return proposed - ended();
  }

  /** Those that have ended. */
  public int ended() {
    return completed + pruned + failed + cancelled;
  }

  TrialCounts plusProposed() {
    return new TrialCounts(proposed + 1, completed, pruned, failed, cancelled);
  }

  TrialCounts plus(TrialResult result) {
    return new TrialCounts(
        proposed,
        completed + (result instanceof TrialResult.Completed ? 1 : 0),
        pruned + (result instanceof TrialResult.Pruned ? 1 : 0),
        failed + (result instanceof TrialResult.Failed ? 1 : 0),
        cancelled + (result instanceof TrialResult.Cancelled ? 1 : 0));
  }
}
