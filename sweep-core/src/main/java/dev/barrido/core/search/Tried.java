package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.TrialHistory;
import java.util.HashSet;
import java.util.Set;

/**
 * The points of a history, for looking up. What is kept between calls follows from the history
 * alone; a history that grew out of the last one costs only what is new in it.
 */
final class Tried {
  private TrialHistory seen = TrialHistory.empty();
  private Set<Hyperparameters> points = new HashSet<>();

  synchronized boolean contains(TrialHistory history, Hyperparameters point) {
    if (!history.grewFrom(seen)) {
      points = new HashSet<>();
      seen = TrialHistory.empty();
    }
    for (int number = seen.size(); number < history.size(); number++) {
      points.add(history.get(number).proposed().hyperparameters());
    }
    seen = history;
    return points.contains(point);
  }
}
