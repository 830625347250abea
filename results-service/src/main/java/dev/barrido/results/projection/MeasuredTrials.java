package dev.barrido.results.projection;

import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Points;
import java.util.Optional;

/** Stored trials as the core knows them. */
final class MeasuredTrials {
  private MeasuredTrials() {}

  /** A trial that completed, or that was pruned after it measured something; else nothing. */
  static Optional<Trial> of(TrialView view, Merits merits) {
    Reached reached = merits.reached(view.value(), view.metrics());
    if (reached == null) {
      return Optional.empty();
    }
    return switch (TrialState.valueOf(view.state())) {
      case COMPLETED -> Optional.of(trial(view, new TrialResult.Completed(reached)));
      case PRUNED -> Optional.of(trial(view, new TrialResult.Pruned(reached)));
      default -> Optional.empty();
    };
  }

  private static Trial trial(TrialView view, TrialResult result) {
    return new Trial(
        new ProposedTrial(view.number(), Points.of(view.hyperparameters()), 0, Origin.SEARCHED),
        result);
  }
}
