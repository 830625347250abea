package dev.barrido.events;

/**
 * Tells whichever trainer has the trial to stop it; harmless to all others.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param reason why
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record StopTrial(SweepId sweepId, TrialId trialId, StopReason reason, long sentAtEpochMillis)
    implements TrialRecord {
  public StopTrial {
    Range.atLeast("StopTrial.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
