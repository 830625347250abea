package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * A scheduler has the trial wait at a rung, where its trainer left it with a checkpoint; it goes on
 * when it is promoted, and ends Pruned with its sweep or round if it never is.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param rule the scheduler's rule that decided
 * @param epoch the epoch it waits at
 * @param rung the rung, null when the rule has none
 * @param rank the trial's place among its rivals, from 1, null when the rule ranks none
 * @param rivals how many it was compared with
 * @param objective the value judged: the best so far
 * @param threshold the value it had to reach, null when none can rise yet
 * @param reason the evidence, in a sentence
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialHeld(
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
  public TrialHeld {
    Range.atLeast("TrialHeld.number", 0, number);
    Range.atLeast("TrialHeld.epoch", 1, epoch);
    Range.orNull("TrialHeld.rung", 0, rung);
    Range.orNull("TrialHeld.rank", 1, rank);
    Range.orNull("TrialHeld.rivals", 0, rivals);
    Finite.orNull("TrialHeld.objective", objective);
    Finite.orNull("TrialHeld.threshold", threshold);
    Range.atLeast("TrialHeld.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
