package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one epoch measured; (trialId, fold, epoch) is its identity, so a repeated one counts once.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param epoch epochs done, from 1
 * @param objective the objective metric, null when it diverged
 * @param diverged whether a loss was infinite or not a number
 * @param metrics every finite metric by name
 * @param elapsedMillis time since the attempt began
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record EpochMeasured(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    TrainerId trainerId,
    int epoch,
    @Nullable Double objective,
    boolean diverged,
    Map<String, Double> metrics,
    long elapsedMillis,
    @Nullable Integer fold,
    @Nullable Integer folds,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public EpochMeasured {
    Range.atLeast("EpochMeasured.number", 0, number);
    Range.atLeast("EpochMeasured.attempt", 1, attempt);
    Range.atLeast("EpochMeasured.epoch", 1, epoch);
    Finite.orNull("EpochMeasured.objective", objective);
    metrics = Finite.metrics("EpochMeasured.metrics", metrics);
    Range.atLeast("EpochMeasured.elapsedMillis", 0, elapsedMillis);
    Folds.check("EpochMeasured", fold, folds);
    Range.atLeast("EpochMeasured.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds. */
  public EpochMeasured(
      SweepId sweepId,
      TrialId trialId,
      int number,
      int attempt,
      TrainerId trainerId,
      int epoch,
      @Nullable Double objective,
      boolean diverged,
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
        diverged,
        metrics,
        elapsedMillis,
        null,
        null,
        sentAtEpochMillis);
  }
}
