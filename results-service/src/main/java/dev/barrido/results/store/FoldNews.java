package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a batch says of the folds of one trial.
 *
 * @param number the trial's
 * @param starts of folds, the last of each
 * @param measured epochs of folds
 * @param ends of folds, the first of each, in the order in which they were told
 * @param pauses of folds that did not start again after, the last of each
 */
record FoldNews(
    SweepId sweep,
    int number,
    List<TrialStarted> starts,
    List<EpochMeasured> measured,
    List<TrialEnded> ends,
    List<TrialPaused> pauses) {

  /** What records about one trial say; at least one. */
  static FoldNews of(List<TrainerRecord> records) {
    return new FoldNews(
        records.get(0).sweepId(),
        number(records.get(0)),
        once(TrialStarted.class, records, (first, later) -> later),
        records.stream()
            .filter(EpochMeasured.class::isInstance)
            .map(EpochMeasured.class::cast)
            .toList(),
        once(TrialEnded.class, records, (first, later) -> first),
        resting(records));
  }

  /** The first epoch that may count because of it. */
  int fromEpoch() {
    int measuredFrom =
        measured.stream().mapToInt(EpochMeasured::epoch).min().orElse(Integer.MAX_VALUE);
    int endedAt = ends.stream().mapToInt(TrialEnded::fidelityEpochs).min().orElse(measuredFrom);
    return Math.min(measuredFrom, ends.isEmpty() ? measuredFrom : endedAt + 1);
  }

  /** The last epoch of each fold. */
  Collection<EpochMeasured> furthest() {
    return measured.stream()
        .collect(
            Collectors.toMap(
                EpochMeasured::fold,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparingInt(EpochMeasured::epoch))))
        .values();
  }

  /** Whether trainers left folds of it, for good or at a rung. */
  boolean leaves() {
    return !ends.isEmpty() || !pauses.isEmpty();
  }

  boolean hasEnd(int fold) {
    return ends.stream().anyMatch(end -> Objects.equals(end.fold(), fold));
  }

  /** Whether it has this epoch of any of these folds. */
  boolean hasEpoch(int epoch, List<Integer> folds) {
    return measured.stream()
        .anyMatch(
            record ->
                record.epoch() == epoch && folds.contains(Objects.requireNonNull(record.fold())));
  }

  /** Whoever spoke last; of one that has measured or ended something. */
  TrainerId trainer() {
    return ends.isEmpty()
        ? measured.get(measured.size() - 1).trainerId()
        : ends.get(ends.size() - 1).trainerId();
  }

  /** Whether nothing can follow from it: folds began, and no more. */
  boolean isEmpty() {
    return measured.isEmpty() && !leaves();
  }

  private static int number(TrainerRecord record) {
    if (record instanceof TrialStarted started) {
      return started.number();
    }
    if (record instanceof EpochMeasured measured) {
      return measured.number();
    }
    return record instanceof TrialEnded ended ? ended.number() : ((TrialPaused) record).number();
  }

  private static List<TrialPaused> resting(List<TrainerRecord> records) {
    Map<Integer, TrialPaused> byFold = new LinkedHashMap<>();
    for (TrainerRecord record : records) {
      if (record instanceof TrialPaused paused) {
        byFold.put(Objects.requireNonNull(paused.fold()), paused);
      } else if (record instanceof TrialStarted started) {
        byFold.remove(Objects.requireNonNull(started.fold()));
      }
    }
    return List.copyOf(byFold.values());
  }

  /** One of each fold, in the order in which folds were told of. */
  private static <T extends TrainerRecord> List<T> once(
      Class<T> kind, List<TrainerRecord> records, BinaryOperator<T> kept) {
    Map<Integer, T> byFold = new LinkedHashMap<>();
    for (TrainerRecord record : records) {
      if (kind.isInstance(record)) {
        byFold.merge(Objects.requireNonNull(record.fold()), kind.cast(record), kept);
      }
    }
    return List.copyOf(byFold.values());
  }
}
