package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * Tells whichever trainer has the trial to stop it; harmless to all others.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param reason why
 * @param trainerId who has to stop, null: whoever has it
 * @param attempt which delivery of the job that one has to stop, null: any
 * @param fold which fold of the trial that is an attempt at, from 0; null when the trial has no
 *     folds, or where any attempt has to stop
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record StopTrial(
    SweepId sweepId,
    TrialId trialId,
    StopReason reason,
    @Nullable TrainerId trainerId,
    @Nullable Integer attempt,
    @Nullable Integer fold,
    long sentAtEpochMillis)
    implements TrialRecord {
  public StopTrial {
    Range.orNull("StopTrial.attempt", 1, attempt);
    Range.orNull("StopTrial.fold", 0, fold);
    Range.atLeast("StopTrial.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Whoever has it. */
  public StopTrial(SweepId sweepId, TrialId trialId, StopReason reason, long sentAtEpochMillis) {
    this(sweepId, trialId, reason, null, null, null, sentAtEpochMillis);
  }
}
