package dev.barrido.results.projection;

import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.ObjectiveType;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Points;
import java.util.Optional;

/** Stored trials as the core knows them. */
final class MeasuredTrials {
  private MeasuredTrials() {}

  /** A trial that completed, or that was pruned after it measured something; else nothing. */
  static Optional<Trial> of(TrialView view, ObjectiveType type) {
    Double value = view.value();
    if (value == null) {
      return Optional.empty();
    }
    double loss = Losses.of(type, value);
    return switch (TrialState.valueOf(view.state())) {
      case COMPLETED -> Optional.of(trial(view, new TrialResult.Completed(loss)));
      case PRUNED -> Optional.of(trial(view, new TrialResult.Pruned(loss)));
      default -> Optional.empty();
    };
  }

  private static Trial trial(TrialView view, TrialResult result) {
    return new Trial(
        new ProposedTrial(view.number(), Points.of(view.hyperparameters()), 0, Origin.SEARCHED),
        result);
  }
}
