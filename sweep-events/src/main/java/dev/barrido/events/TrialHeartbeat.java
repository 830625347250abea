package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * The trial is still being trained.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param fidelityEpochs epochs done so far
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialHeartbeat(
    SweepId sweepId,
    TrialId trialId,
    int attempt,
    TrainerId trainerId,
    int fidelityEpochs,
    @Nullable Integer fold,
    @Nullable Integer folds,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialHeartbeat {
    Range.atLeast("TrialHeartbeat.attempt", 1, attempt);
    Range.atLeast("TrialHeartbeat.fidelityEpochs", 0, fidelityEpochs);
    Folds.check("TrialHeartbeat", fold, folds);
    Range.atLeast("TrialHeartbeat.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds. */
  public TrialHeartbeat(
      SweepId sweepId,
      TrialId trialId,
      int attempt,
      TrainerId trainerId,
      int fidelityEpochs,
      long sentAtEpochMillis) {
    this(sweepId, trialId, attempt, trainerId, fidelityEpochs, null, null, sentAtEpochMillis);
  }
}
