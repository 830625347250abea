package dev.barrido.core.search;

import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A history as if it had one fidelity: what trials had reached after so many epochs, where these
 * are the most that enough trials have come to. A trial that ended without any rung counts at the
 * end.
 */
final class LargestFidelity {
  private static final int END = Integer.MAX_VALUE;

  private LargestFidelity() {}

  /**
   * The trials at that fidelity: completed where they came so far, failed where they failed, still
   * pending where they may yet come, and else as if cancelled.
   *
   * @param enough how many trials, at least 1
   * @return empty while no fidelity has so many
   */
  static Optional<TrialHistory> of(TrialHistory history, int enough) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Trial trial : history) {
      trial.rungs().forEach(rung -> counts.merge(rung.epoch(), 1, Integer::sum));
      if (atEnd(trial) != null) {
        counts.merge(END, 1, Integer::sum);
      }
    }
    return counts.descendingMap().entrySet().stream()
        .filter(count -> count.getValue() >= enough)
        .findFirst()
        .map(Map.Entry::getKey)
        .map(epoch -> at(epoch, history));
  }

  private static TrialHistory at(int epoch, TrialHistory history) {
    TrialHistory seen = TrialHistory.empty();
    for (Trial trial : history) {
      seen = seen.proposed(trial.proposed());
      TrialResult result = resultAt(epoch, trial);
      if (result != null) {
        seen = seen.ended(trial.proposed().number(), result);
      }
    }
    return seen;
  }

  private static @Nullable TrialResult resultAt(int epoch, Trial trial) {
    Reached reached = epoch == END ? atEnd(trial) : atRung(epoch, trial);
    if (reached != null) {
      return new TrialResult.Completed(reached);
    }
    TrialResult end = trial.ending();
    return end == null || end instanceof TrialResult.Failed ? end : new TrialResult.Cancelled();
  }

  private static @Nullable Reached atEnd(Trial trial) {
    boolean whole = trial.ending() instanceof TrialResult.Completed || trial.rungs().isEmpty();
    return whole
        ? trial.reached().map(end -> new Reached(List.of(end.loss()), end.violation())).orElse(null)
        : null;
  }

  /** Trials that wait at rungs have no constraints to meet: specs with both are refused. */
  private static @Nullable Reached atRung(int epoch, Trial trial) {
    return trial.rungs().stream()
        .filter(rung -> rung.epoch() == epoch)
        .map(rung -> Reached.of(rung.loss()))
        .findFirst()
        .orElse(null);
  }
}
