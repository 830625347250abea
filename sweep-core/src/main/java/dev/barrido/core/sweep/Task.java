package dev.barrido.core.sweep;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Trial;
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

    /** Of the best trials that measured something, so many at most; among equals the first. */
    static Ensemble of(EndCause because, TrialHistory history, int size) {
      return new Ensemble(
          because,
          history.stream()
              .filter(trial -> trial.result().isPresent() && hasLoss(trial))
              .sorted(Comparator.comparingDouble(Ensemble::loss))
              .limit(size)
              .map(trial -> trial.proposed().number())
              .toList());
    }

    private static boolean hasLoss(Trial trial) {
      return trial.result().orElseThrow().loss().isPresent();
    }

    private static double loss(Trial trial) {
      return trial.result().orElseThrow().loss().orElseThrow();
    }
  }
}
