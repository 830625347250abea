package dev.barrido.events;

/**
 * Nobody trains this trial any more: its trainer is silent and the broker will not deliver it
 * again.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param silentMillis time since anyone last spoke of it
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialLost(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    long silentMillis,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public TrialLost {
    Range.atLeast("TrialLost.number", 0, number);
    Range.atLeast("TrialLost.attempt", 1, attempt);
    Range.atLeast("TrialLost.silentMillis", 0, silentMillis);
    Range.atLeast("TrialLost.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
