package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored end of a trial, for the searcher to learn from.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param endState how it ended
 * @param failureKind why it failed, null unless it did
 * @param message what a person should read, null when there is nothing to say
 * @param fidelityEpochs epochs trained
 * @param bestEpoch the epoch of the best objective, null when none was measured
 * @param objective the best objective, null when none was measured
 * @param metrics the metrics of the best epoch, those on the test split included
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialScored(
    SweepId sweepId,
    TrialId trialId,
    int number,
    EndState endState,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    int fidelityEpochs,
    @Nullable Integer bestEpoch,
    @Nullable Double objective,
    Map<String, Double> metrics,
    long sentAtEpochMillis)
    implements AdviceOnTrial {
  public TrialScored {
    Range.atLeast("TrialScored.number", 0, number);
    Range.atLeast("TrialScored.fidelityEpochs", 0, fidelityEpochs);
    Range.orNull("TrialScored.bestEpoch", 1, bestEpoch);
    Finite.orNull("TrialScored.objective", objective);
    metrics = Finite.metrics("TrialScored.metrics", metrics);
    Range.atLeast("TrialScored.sentAtEpochMillis", 0, sentAtEpochMillis);
    EndOfTrial.check(endState, failureKind);
  }
}
