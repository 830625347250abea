package dev.barrido.events;

/**
 * A paused trial goes on from its checkpoint to a higher rung.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param rule the scheduler's rule that decided
 * @param rung the rung it rises to
 * @param fromEpoch the checkpoint's epoch
 * @param toEpoch the epoch to train up to
 * @param reason the evidence, in a sentence
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record PromoteTrial(
    SweepId sweepId,
    TrialId trialId,
    int number,
    String rule,
    int rung,
    int fromEpoch,
    int toEpoch,
    String reason,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public PromoteTrial {
    Range.atLeast("PromoteTrial.number", 0, number);
    Range.atLeast("PromoteTrial.rung", 0, rung);
    Range.atLeast("PromoteTrial.fromEpoch", 0, fromEpoch);
    Range.atLeast("PromoteTrial.toEpoch", 1, toEpoch);
    Range.atLeast("PromoteTrial.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
