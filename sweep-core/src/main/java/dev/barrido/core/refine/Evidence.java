package dev.barrido.core.refine;

import dev.barrido.core.trial.Trial;
import java.util.Comparator;
import java.util.List;

/**
 * The measured trials of a round, best first; of equals the lower number.
 *
 * @param kept the best of them, that the space is narrowed around
 */
record Evidence(List<Trial> measured, List<Trial> kept) {
  /** The fewest trials that a space is narrowed around: one alone has no extent. */
  private static final int LEAST_KEPT = 2;

  static Evidence of(List<Trial> trials, double keep) {
    List<Trial> measured =
        trials.stream()
            .filter(trial -> trial.reached().isPresent())
            .sorted(Comparator.comparing(trial -> trial.reached().orElseThrow()))
            .toList();
    int kept = Math.max(LEAST_KEPT, (int) Math.ceil(keep * measured.size()));
    return new Evidence(measured, measured.subList(0, Math.min(measured.size(), kept)));
  }

  static double loss(Trial trial) {
    return trial.result().orElseThrow().loss().orElseThrow();
  }

  static Object value(Trial trial, String parameter) {
    return trial.proposed().hyperparameters().values().get(parameter);
  }

  static boolean has(Trial trial, String parameter) {
    return trial.proposed().hyperparameters().has(parameter);
  }

  String words() {
    return "the best " + kept.size() + " of " + measured.size() + " measured trials";
  }
}
