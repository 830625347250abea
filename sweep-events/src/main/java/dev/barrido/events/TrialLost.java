package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * Nobody trains this trial any more: its trainer is silent and the broker will not deliver it
 * again. Said until a new job of the trial is seen.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt the last delivery of the job that anyone spoke of, 1 when nobody did
 * @param deliveriesLost that of the job that was lost, null when it was the trial's first
 * @param silentMillis time since anyone last spoke of it
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialLost(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    @Nullable Integer deliveriesLost,
    long silentMillis,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public TrialLost {
    Range.atLeast("TrialLost.number", 0, number);
    Range.atLeast("TrialLost.attempt", 1, attempt);
    Range.orNull("TrialLost.deliveriesLost", 1, deliveriesLost);
    Range.atLeast("TrialLost.silentMillis", 0, silentMillis);
    Range.atLeast("TrialLost.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
