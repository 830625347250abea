package dev.barrido.core.search;

import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history as a Gaussian process sees it. What is kept between calls follows from the history
 * alone; a history that grew out of the last one costs only what is new in it.
 */
final class GpTrials {
  /** Trials without a loss that are modelled, awaited ones and failed ones: the latest. */
  private static final int MOST_WITHOUT = 64;

  private static final Comparator<GpTrial> BY_NUMBER = Comparator.comparingInt(GpTrial::number);

  private final GpAxes axes;
  private TrialHistory seen = TrialHistory.empty();
  private List<GpTrial> awaited = new ArrayList<>();
  private List<GpTrial> failed = new ArrayList<>();
  private List<GpTrial> scored = new ArrayList<>();
  private List<GpTrial> ranked = new ArrayList<>();

  GpTrials(GpAxes axes) {
    this.axes = axes;
  }

  void follow(TrialHistory history) {
    if (!history.grewFrom(seen)) {
      awaited = new ArrayList<>();
      failed = new ArrayList<>();
      scored = new ArrayList<>();
      ranked = new ArrayList<>();
      seen = TrialHistory.empty();
    }
    for (int number = seen.size(); number < history.size(); number++) {
      double[] place = axes.place(history.get(number).proposed().hyperparameters());
      awaited.add(new GpTrial(number, place, Double.NaN));
    }
    int before = scored.size();
    awaited.removeIf(trial -> hasEnded(trial, history.get(trial.number())));
    if (scored.size() > before) {
      ranked.addAll(scored.subList(before, scored.size()));
      ranked.sort(GpTrial.BY_LOSS);
      scored.sort(BY_NUMBER);
    }
    failed.sort(BY_NUMBER);
    seen = history;
  }

  /** Those that were stopped before they measured are taken for failed ones. */
  private boolean hasEnded(GpTrial awaited, Trial trial) {
    TrialResult result = trial.ending();
    if (result == null) {
      return false;
    }
    if (result.loss().isPresent()) {
      double loss = result.loss().getAsDouble();
      scored.add(new GpTrial(awaited.number(), awaited.place(), loss));
    } else if (!(result instanceof TrialResult.Cancelled)) {
      failed.add(awaited);
    }
    return true;
  }

  /** Those with a loss, by number. */
  List<GpTrial> scored() {
    return scored;
  }

  /** The places of the latest ones whose losses are awaited. */
  List<double[]> awaited() {
    return latest(awaited).map(GpTrial::place).toList();
  }

  /** How many failed. */
  int failures() {
    return failed.size();
  }

  /** The places of the latest ones that failed. */
  List<double[]> failed() {
    return latest(failed).map(GpTrial::place).toList();
  }

  /**
   * Which trials could be trained, with -1 for a loss, and which of the first ones that failed
   * could not, the latest of them, with 1.
   */
  List<GpTrial> outcomes(List<GpTrial> trained, int firstFailed) {
    return Stream.concat(
            trained.stream().map(trial -> new GpTrial(trial.number(), trial.place(), -1)),
            latest(failed.subList(0, firstFailed))
                .map(trial -> new GpTrial(trial.number(), trial.place(), 1)))
        .toList();
  }

  private static Stream<GpTrial> latest(List<GpTrial> trials) {
    return trials.stream().skip(Math.max(0, trials.size() - MOST_WITHOUT));
  }

  /**
   * Some of the first trials with a loss, by number: half of them the best, a quarter the latest,
   * and a quarter of every quality between.
   *
   * @param first of how many they are chosen
   */
  List<GpTrial> chosen(int first, int most) {
    if (first <= most) {
      return List.copyOf(scored.subList(0, first));
    }
    int latest = scored.get(first - most / 4).number();
    List<GpTrial> chosen = new ArrayList<>(scored.subList(first - most / 4, first));
    List<GpTrial> earlier = ranked.stream().filter(trial -> trial.number() < latest).toList();
    int best = most / 2;
    chosen.addAll(earlier.subList(0, best));
    int some = most - chosen.size();
    long rest = earlier.size() - best;
    for (int i = 0; i < some; i++) {
      chosen.add(earlier.get(best + (int) (i * rest / some)));
    }
    chosen.sort(BY_NUMBER);
    return chosen;
  }
}
