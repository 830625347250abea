package dev.barrido.proposer.application;

import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;

/** The one place where an objective's sign flips: the core only minimises. */
final class Losses {
  private Losses() {}

  static double of(ObjectiveType type, double objective) {
    return switch (type) {
      case MINIMIZE -> objective;
      case MAXIMIZE -> -objective;
    };
  }

  /** An end as the core sees it. */
  static TrialResult result(ObjectiveType type, TrialEnd end) {
    Double loss = end.objective() == null ? null : (Double) of(type, end.objective());
    return switch (end.state()) {
      case COMPLETED ->
          loss == null
              ? new TrialResult.Failed(false, "it completed without its objective")
              : new TrialResult.Completed(loss);
      case PRUNED -> new TrialResult.Pruned(loss);
      case FAILED ->
          new TrialResult.Failed(
              end.failureKind() == FailureKind.BAD_INPUT, String.valueOf(end.message()));
      case CANCELLED -> new TrialResult.Cancelled();
    };
  }
}
