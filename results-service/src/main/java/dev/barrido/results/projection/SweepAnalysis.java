package dev.barrido.results.projection;

import dev.barrido.core.importance.FunctionalAnova;
import dev.barrido.core.importance.Importance;
import dev.barrido.core.random.Seeds;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Points;
import dev.barrido.parts.search.Spaces;
import java.util.ArrayList;
import java.util.List;

/** What the trials of a sweep tell when they are looked at together. */
public final class SweepAnalysis {
  private final Results results;

  public SweepAnalysis(Results results) {
    this.results = results;
  }

  /**
   * Which hyperparameters mattered.
   *
   * @throws NotYet if too few trials completed
   */
  public Importance importance(SweepId sweep) {
    AskedSweep asked = results.asked(sweep);
    List<Trial> completed = completed(sweep, asked.spec().objective().type());
    if (completed.size() < FunctionalAnova.LEAST_TRIALS) {
      throw new NotYet(
          "importance: expected at least "
              + FunctionalAnova.LEAST_TRIALS
              + " completed trials, got "
              + completed.size()
              + "; ask again when more have ended");
    }
    return FunctionalAnova.of(
        Spaces.of(asked.spec().parameters()), completed, new Seeds(asked.seed()));
  }

  private List<Trial> completed(SweepId sweep, ObjectiveType type) {
    List<Trial> trials = new ArrayList<>();
    results.eachTrial(
        sweep,
        view -> {
          Double value = view.value();
          if (view.state().equals(TrialState.COMPLETED.name()) && value != null) {
            trials.add(
                new Trial(
                    new ProposedTrial(
                        view.number(), Points.of(view.hyperparameters()), 0, Origin.SEARCHED),
                    new TrialResult.Completed(Losses.of(type, value))));
          }
        });
    return trials;
  }
}
