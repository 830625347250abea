package dev.barrido.results.projection;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialPaused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a trial from what is stored of its folds. An epoch counts once every fold that
 * has begun and not ended has come to it: as the mean of the folds that measured it. Where trainers
 * leave folds at a rung nobody gains by hurrying: there those that have not begun are waited for
 * too, and the trial waits when every fold that has not ended rests at that rung. The trial fails
 * with the first fold that does. It is over when all folds are, or when one was stopped and none is
 * trained; its value is the mean of what the folds reached, each at its own best epoch.
 *
 * @param folds how many there are, at least 2
 * @param lives of those that were heard of
 * @param epochs what folds measured, in any order
 */
public record FoldedTrial(
    SweepId sweepId, int number, int folds, List<FoldLife> lives, List<EpochMeasured> epochs) {
  public FoldedTrial {
    lives = List.copyOf(lives);
    epochs = List.copyOf(epochs);
  }

  /** The epochs that count by now, ascending. */
  public List<JoinedEpoch> joined() {
    Map<Integer, List<EpochMeasured>> byEpoch = new TreeMap<>();
    epochs.forEach(
        epoch -> byEpoch.computeIfAbsent(epoch.epoch(), key -> new ArrayList<>()).add(epoch));
    return byEpoch.values().stream().filter(this::isWhole).map(this::joined).toList();
  }

  /** The pause of the trial, if it waits at a rung; its epoch must be among those measured. */
  public Optional<TrialPaused> pause() {
    List<FoldLife> left = lives.stream().filter(FoldLife::isUnderWay).toList();
    Integer rung = left.isEmpty() ? null : left.get(0).restsAt();
    boolean waits =
        rung != null
            && lives.size() == folds
            && left.stream().allMatch(life -> life.restsAt(rung))
            && end().isEmpty();
    return waits
        ? joined().stream()
            .map(JoinedEpoch::measured)
            .filter(mean -> mean.epoch() == rung)
            .map(FoldedTrial::paused)
            .findFirst()
        : Optional.empty();
  }

  /** The end of the trial, if it has come to one. */
  public Optional<JoinedEnd> end() {
    Optional<FoldEnd> failed = ends(EndState.FAILED).min(inOrder());
    if (failed.isPresent()) {
      return failed.map(this::failed);
    }
    if (lives.stream().anyMatch(FoldLife::isTrained)) {
      return Optional.empty();
    }
    return stopped(EndState.CANCELLED)
        .or(() -> stopped(EndState.PRUNED))
        .or(
            () ->
                ends().count() == folds
                    ? ends().max(inOrder()).map(last -> over(EndState.COMPLETED, last))
                    : Optional.empty());
  }

  /** Over when one was stopped, and all that had begun have ended; others add nothing. */
  private Optional<JoinedEnd> stopped(EndState state) {
    return ends(state)
        .min(inOrder())
        .map(
            first ->
                lives.stream()
                    .filter(FoldLife::hasBegun)
                    .map(FoldLife::end)
                    .filter(Objects::nonNull)
                    .filter(end -> end.position() > first.position())
                    .max(inOrder())
                    .orElse(first))
        .map(last -> over(state, last));
  }

  private boolean isWhole(List<EpochMeasured> ofOneEpoch) {
    List<Integer> measured = foldsOf(ofOneEpoch);
    boolean allBegun = lives.size() == folds || lives.stream().noneMatch(FoldLife::climbs);
    return allBegun
        && lives.stream()
            .filter(FoldLife::isUnderWay)
            .allMatch(life -> measured.contains(life.fold()));
  }

  private JoinedEpoch joined(List<EpochMeasured> ofOneEpoch) {
    EpochMeasured last = ofOneEpoch.stream().max(byTime()).orElseThrow();
    boolean diverged = ofOneEpoch.stream().anyMatch(EpochMeasured::diverged);
    EpochMeasured mean =
        new EpochMeasured(
            sweepId,
            TrialId.of(sweepId, number),
            number,
            last.attempt(),
            last.trainerId(),
            last.epoch(),
            diverged ? null : FoldMeans.of(objectives(ofOneEpoch)),
            diverged,
            FoldMeans.ofMetrics(ofOneEpoch.stream().map(EpochMeasured::metrics).toList()),
            ofOneEpoch.stream().mapToLong(EpochMeasured::elapsedMillis).max().orElse(0),
            last.sentAtEpochMillis());
    return new JoinedEpoch(mean, foldsOf(ofOneEpoch));
  }

  private static TrialPaused paused(EpochMeasured mean) {
    return new TrialPaused(
        mean.sweepId(),
        mean.trialId(),
        mean.number(),
        mean.attempt(),
        mean.trainerId(),
        mean.epoch(),
        mean.objective(),
        mean.metrics(),
        mean.elapsedMillis(),
        mean.sentAtEpochMillis());
  }

  private JoinedEnd failed(FoldEnd fold) {
    TrialEnded told = fold.told();
    String message = "fold " + fold.fold() + " of " + folds + ": " + told.message();
    return end(fold, EndState.FAILED, told.failureKind(), message, List.of());
  }

  private JoinedEnd over(EndState state, FoldEnd last) {
    return end(
        last, state, null, null, ends().map(FoldEnd::told).filter(FoldedTrial::counts).toList());
  }

  private JoinedEnd end(
      FoldEnd decidedBy,
      EndState state,
      @Nullable FailureKind kind,
      @Nullable String message,
      List<TrialEnded> reached) {
    TrialEnded told = decidedBy.told();
    boolean whole = state != EndState.COMPLETED || reached.size() == folds;
    TrialEnded end =
        new TrialEnded(
            sweepId,
            TrialId.of(sweepId, number),
            number,
            told.attempt(),
            told.trainerId(),
            state,
            kind,
            message,
            epochsTrained(),
            bestEpoch(reached),
            whole ? FoldMeans.of(values(reached)) : null,
            FoldMeans.ofMetrics(reached.stream().map(TrialEnded::metrics).toList()),
            elapsedMillis(told),
            told.sentAtEpochMillis());
    return new JoinedEnd(end, decidedBy.fold());
  }

  private static boolean counts(TrialEnded end) {
    return end.objective() != null;
  }

  private Stream<FoldEnd> ends() {
    return lives.stream().map(FoldLife::end).filter(Objects::nonNull);
  }

  private Stream<FoldEnd> ends(EndState state) {
    return ends().filter(end -> end.is(state));
  }

  private int epochsTrained() {
    return lives.stream().mapToInt(FoldLife::epochs).max().orElse(0);
  }

  private long elapsedMillis(TrialEnded end) {
    long begun =
        lives.stream()
            .map(FoldLife::startedAtEpochMillis)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .min()
            .orElse(end.sentAtEpochMillis());
    return Math.max(0, end.sentAtEpochMillis() - begun);
  }

  /** The mean of the folds' best epochs, to the nearest. */
  private static @Nullable Integer bestEpoch(List<TrialEnded> reached) {
    List<@Nullable Double> best = new ArrayList<>();
    for (TrialEnded end : reached) {
      Integer epoch = end.bestEpoch();
      best.add(epoch == null ? null : (Double) epoch.doubleValue());
    }
    Double mean = FoldMeans.of(best);
    return mean == null ? null : (Integer) (int) Math.round(mean);
  }

  private static List<@Nullable Double> objectives(List<EpochMeasured> epochs) {
    List<@Nullable Double> values = new ArrayList<>();
    epochs.forEach(epoch -> values.add(epoch.objective()));
    return values;
  }

  private static List<@Nullable Double> values(List<TrialEnded> ends) {
    List<@Nullable Double> values = new ArrayList<>();
    ends.forEach(end -> values.add(end.objective()));
    return values;
  }

  private static List<Integer> foldsOf(List<EpochMeasured> epochs) {
    return epochs.stream().map(epoch -> Objects.requireNonNull(epoch.fold())).sorted().toList();
  }

  private static Comparator<FoldEnd> inOrder() {
    return Comparator.comparingLong(FoldEnd::position);
  }

  private static Comparator<EpochMeasured> byTime() {
    return Comparator.comparingLong(EpochMeasured::sentAtEpochMillis)
        .thenComparingInt(epoch -> Objects.requireNonNull(epoch.fold()));
  }
}
