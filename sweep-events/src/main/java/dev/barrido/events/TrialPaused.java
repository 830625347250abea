package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trial rests at the epoch its job asked for, with a checkpoint, and has no trainer any more;
 * (trialId, fold, epoch) is its identity. It goes on when a job with a later pause, or none, is
 * queued.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trained it
 * @param epoch epochs done, from 1
 * @param objective the objective metric at this epoch, null when it was not measured
 * @param metrics every finite metric of this epoch by name
 * @param elapsedMillis time since the attempt began
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialPaused(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    TrainerId trainerId,
    int epoch,
    @Nullable Double objective,
    Map<String, Double> metrics,
    long elapsedMillis,
    @Nullable Integer fold,
    @Nullable Integer folds,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialPaused {
    Range.atLeast("TrialPaused.number", 0, number);
    Range.atLeast("TrialPaused.attempt", 1, attempt);
    Range.atLeast("TrialPaused.epoch", 1, epoch);
    Finite.orNull("TrialPaused.objective", objective);
    metrics = Finite.metrics("TrialPaused.metrics", metrics);
    Range.atLeast("TrialPaused.elapsedMillis", 0, elapsedMillis);
    Folds.check("TrialPaused", fold, folds);
    Range.atLeast("TrialPaused.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds. */
  public TrialPaused(
      SweepId sweepId,
      TrialId trialId,
      int number,
      int attempt,
      TrainerId trainerId,
      int epoch,
      @Nullable Double objective,
      Map<String, Double> metrics,
      long elapsedMillis,
      long sentAtEpochMillis) {
    this(
        sweepId,
        trialId,
        number,
        attempt,
        trainerId,
        epoch,
        objective,
        metrics,
        elapsedMillis,
        null,
        null,
        sentAtEpochMillis);
  }
}
