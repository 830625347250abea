package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * Two attempts at one trial are under way, and this is the later one; the earlier goes on.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param fold which fold of the trial it is an attempt at, from 0; null when the trial has no folds
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record AttemptSuperseded(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    TrainerId trainerId,
    @Nullable Integer fold,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public AttemptSuperseded {
    Range.atLeast("AttemptSuperseded.number", 0, number);
    Range.atLeast("AttemptSuperseded.attempt", 1, attempt);
    Range.orNull("AttemptSuperseded.fold", 0, fold);
    Range.atLeast("AttemptSuperseded.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
