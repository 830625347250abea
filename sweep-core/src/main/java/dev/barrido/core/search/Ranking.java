package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Trials divided into good ones and the rest. Of n trials with a loss the best tenth is good,
 * rounded up, at most 25; the rest holds all others, with pending and failed ones.
 */
record Ranking(int scored, List<Hyperparameters> good, List<Hyperparameters> rest) {
  private static final double GOOD_FRACTION = 0.1;
  private static final int MOST_GOOD = 25;

  static Ranking of(TrialHistory history) {
    List<Scored> scored = new ArrayList<>();
    List<Hyperparameters> rest = new ArrayList<>();
    for (Trial trial : history) {
      Hyperparameters point = trial.proposed().hyperparameters();
      TrialResult result = trial.ending();
      if (result != null && result.loss().isPresent()) {
        scored.add(new Scored(result.loss().getAsDouble(), point));
      } else if (!(result instanceof TrialResult.Cancelled)) {
        rest.add(point);
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::loss));
    int good = Math.min(MOST_GOOD, (int) Math.ceil(GOOD_FRACTION * scored.size()));
    rest.addAll(scored.subList(good, scored.size()).stream().map(Scored::point).toList());
    return new Ranking(
        scored.size(), scored.subList(0, good).stream().map(Scored::point).toList(), rest);
  }

  private record Scored(double loss, Hyperparameters point) {}
}
