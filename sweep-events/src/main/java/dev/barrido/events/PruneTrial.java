package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * A scheduler judged the trial not worth going on.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param rule the scheduler's rule that decided
 * @param epoch the epoch judged
 * @param rung the rung, null when the rule has none
 * @param rank the trial's place among its rivals, from 1, null when the rule ranks none
 * @param rivals how many it was compared with
 * @param objective the value judged
 * @param threshold the value it had to reach
 * @param reason the evidence, in a sentence
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record PruneTrial(
    SweepId sweepId,
    TrialId trialId,
    int number,
    String rule,
    int epoch,
    @Nullable Integer rung,
    @Nullable Integer rank,
    @Nullable Integer rivals,
    double objective,
    @Nullable Double threshold,
    String reason,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public PruneTrial {
    Range.atLeast("PruneTrial.number", 0, number);
    Range.atLeast("PruneTrial.epoch", 1, epoch);
    Range.orNull("PruneTrial.rung", 0, rung);
    Range.orNull("PruneTrial.rank", 1, rank);
    Range.orNull("PruneTrial.rivals", 0, rivals);
    Finite.orNull("PruneTrial.objective", objective);
    Finite.orNull("PruneTrial.threshold", threshold);
    Range.atLeast("PruneTrial.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
