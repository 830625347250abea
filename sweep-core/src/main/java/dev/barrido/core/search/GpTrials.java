package dev.barrido.core.search;

import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history as a Gaussian process sees it. While no trial meets the constraints what is to be
 * lowered is by how much they break them; then it is the loss. What is kept between calls follows
 * from the history alone; a history that grew out of the last one costs only what is new in it.
 */
final class GpTrials {
  /** Trials without a loss that are modelled, awaited ones and failed ones: the latest. */
  private static final int MOST_WITHOUT = 64;

  private final GpAxes axes;
  private TrialHistory seen = TrialHistory.empty();
  private final List<GpTrial> awaited = new ArrayList<>();
  private final List<GpTrial> failed = new ArrayList<>();
  private final List<GpTrial> measured = new ArrayList<>();
  private final List<GpTrial> scored = new ArrayList<>();
  private final List<GpTrial> ranked = new ArrayList<>();
  private boolean met;

  GpTrials(GpAxes axes) {
    this.axes = axes;
  }

  void follow(TrialHistory history) {
    if (!history.grewFrom(seen)) {
      Stream.of(awaited, failed, measured, scored, ranked).forEach(List::clear);
      met = false;
      seen = TrialHistory.empty();
    }
    for (int number = seen.size(); number < history.size(); number++) {
      double[] place = axes.place(history.get(number).proposed().hyperparameters());
      awaited.add(new GpTrial(number, place, Double.NaN, 0));
    }
    int before = measured.size();
    awaited.removeIf(trial -> hasEnded(trial, history.get(trial.number())));
    if (measured.size() > before) {
      learn(measured.subList(before, measured.size()));
    }
    failed.sort(GpTrial.BY_NUMBER);
    seen = history;
  }

  /** Those that were stopped before they measured are taken for failed ones. */
  private boolean hasEnded(GpTrial awaited, Trial trial) {
    TrialResult result = trial.ending();
    if (result == null) {
      return false;
    }
    Reached reached = result.reached();
    if (reached != null) {
      measured.add(
          new GpTrial(awaited.number(), awaited.place(), reached.loss(), reached.violation()));
    } else if (!(result instanceof TrialResult.Cancelled)) {
      failed.add(awaited);
    }
    return true;
  }

  private void learn(List<GpTrial> news) {
    boolean first = !met && news.stream().anyMatch(GpTrial::meetsConstraints);
    if (first) {
      met = true;
      scored.clear();
      ranked.clear();
    }
    List<GpTrial> learned = first ? measured : news;
    List<GpTrial> seenSo = met ? learned : byViolation(learned);
    scored.addAll(seenSo);
    scored.sort(GpTrial.BY_NUMBER);
    ranked.addAll(seenSo);
    ranked.sort(GpTrial.BEST_FIRST);
  }

  /** Without those of which nobody knows how much they break the constraints. */
  private static List<GpTrial> byViolation(List<GpTrial> trials) {
    return trials.stream()
        .filter(trial -> Double.isFinite(trial.violation()))
        .map(trial -> trial.with(trial.violation()))
        .toList();
  }

  /** Those with something to lower, by number. */
  List<GpTrial> scored() {
    return scored;
  }

  /** Whether one with a loss is one to improve on: all are while none meets the constraints. */
  boolean counts(GpTrial trial) {
    return !met || trial.meetsConstraints();
  }

  /** Whether none failed, and none with a loss does not count. */
  boolean allCount() {
    return failed.isEmpty() && (ranked.isEmpty() || counts(ranked.get(ranked.size() - 1)));
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
   * Which trials count, with -1 for a loss, and which do not, with 1: of those with a loss these,
   * and of the first ones that failed the latest.
   */
  List<GpTrial> outcomes(List<GpTrial> trained, int firstFailed) {
    return Stream.concat(
            trained.stream().map(trial -> trial.with(counts(trial) ? -1 : 1)),
            latest(failed.subList(0, firstFailed)).map(trial -> trial.with(1)))
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
    chosen.sort(GpTrial.BY_NUMBER);
    return chosen;
  }
}
