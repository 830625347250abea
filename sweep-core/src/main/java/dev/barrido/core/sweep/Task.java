package dev.barrido.core.sweep;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import java.util.Comparator;
import java.util.List;

/** Work on a sweep as a whole, done by a trainer; no trial is proposed while it is under way. */
public sealed interface Task {
  /**
   * The first thing that a sweep does, if it was asked to: look at its network.
   *
   * @param point what is looked at
   * @param seed of everything random in it
   */
  record Preflight(Hyperparameters point, long seed) implements Task {}

  /**
   * The last thing a sweep does: combine its best models.
   *
   * @param because why the sweep ends when this is over
   * @param members the numbers of the trials whose models are combined, best first
   */
  record Ensemble(EndCause because, List<Integer> members) implements Task {
    public Ensemble {
      members = List.copyOf(members);
    }

    /** Of the best trials that meet the constraints, so many at most; among equals the first. */
    static Ensemble of(EndCause because, TrialHistory history, int size) {
      return new Ensemble(
          because,
          history.stream()
              .filter(trial -> trial.reached().filter(Reached::feasible).isPresent())
              .sorted(Comparator.comparing(trial -> trial.reached().orElseThrow()))
              .limit(size)
              .map(trial -> trial.proposed().number())
              .toList());
    }
  }
}
