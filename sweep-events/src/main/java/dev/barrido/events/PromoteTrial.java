package dev.barrido.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial that waits at a rung, or is about to, goes on from its checkpoint to a higher one.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param rule the scheduler's rule that decided
 * @param rung the rung it rises to
 * @param fromEpoch the checkpoint's epoch
 * @param toEpoch the epoch to train up to
 * @param rank the trial's place among its rivals, from 1, null when none is told
 * @param rivals how many it was compared with, null when none is told
 * @param objective the value judged: the best so far, null when none is told
 * @param threshold the value it had to reach, null when none is told
 * @param foldsEnded the folds that have ended already, each from 0, and do not go on; null when
 *     there are none
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
    @Nullable Integer rank,
    @Nullable Integer rivals,
    @Nullable Double objective,
    @Nullable Double threshold,
    @Nullable List<Integer> foldsEnded,
    String reason,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public PromoteTrial {
    Range.atLeast("PromoteTrial.number", 0, number);
    Range.atLeast("PromoteTrial.rung", 0, rung);
    Range.atLeast("PromoteTrial.fromEpoch", 0, fromEpoch);
    Range.atLeast("PromoteTrial.toEpoch", 1, toEpoch);
    Range.orNull("PromoteTrial.rank", 1, rank);
    Range.orNull("PromoteTrial.rivals", 0, rivals);
    Finite.orNull("PromoteTrial.objective", objective);
    Finite.orNull("PromoteTrial.threshold", threshold);
    foldsEnded = foldsEnded == null ? null : List.copyOf(foldsEnded);
    if (foldsEnded != null) {
      foldsEnded.forEach(fold -> Range.atLeast("PromoteTrial.foldsEnded", 0, fold));
    }
    Range.atLeast("PromoteTrial.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
