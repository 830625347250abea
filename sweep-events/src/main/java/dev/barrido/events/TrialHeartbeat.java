package dev.barrido.events;

/**
 * The trial is still being trained.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param fidelityEpochs epochs done so far
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialHeartbeat(
    SweepId sweepId,
    TrialId trialId,
    int attempt,
    TrainerId trainerId,
    int fidelityEpochs,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialHeartbeat {
    Range.atLeast("TrialHeartbeat.attempt", 1, attempt);
    Range.atLeast("TrialHeartbeat.fidelityEpochs", 0, fidelityEpochs);
    Range.atLeast("TrialHeartbeat.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
