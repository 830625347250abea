package dev.barrido.proposer.application;

import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.TrialScored;
import dev.barrido.parts.search.Merits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a trial ended, as {@link TrialScored} tells it. */
public record TrialEnd(
    int number,
    EndState state,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    int fidelityEpochs,
    @Nullable Integer bestEpoch,
    @Nullable Double objective,
    Map<String, Double> metrics) {

  static TrialEnd of(TrialScored scored) {
    return new TrialEnd(
        scored.number(),
        scored.endState(),
        scored.failureKind(),
        scored.message(),
        scored.fidelityEpochs(),
        scored.bestEpoch(),
        scored.objective(),
        scored.metrics());
  }

  /** The end of one that nobody wanted any more, after so many epochs as far as is known. */
  static TrialEnd cancelled(int number, int epochs) {
    return new TrialEnd(number, EndState.CANCELLED, null, null, epochs, null, null, Map.of());
  }

  /** An end that no trainer reported. */
  static TrialEnd unreported(
      int number, EndState state, @Nullable FailureKind kind, @Nullable String message) {
    return new TrialEnd(number, state, kind, message, 0, null, null, Map.of());
  }

  /** This end as the core sees it. */
  TrialResult result(Merits merits) {
    Reached reached = merits.reached(objective, metrics);
    return switch (state) {
      case COMPLETED ->
          reached == null
              ? new TrialResult.Failed(false, "it completed without an objective")
              : new TrialResult.Completed(reached);
      case PRUNED -> new TrialResult.Pruned(reached);
      case FAILED ->
          new TrialResult.Failed(failureKind == FailureKind.BAD_INPUT, String.valueOf(message));
      case CANCELLED -> new TrialResult.Cancelled();
    };
  }
}
