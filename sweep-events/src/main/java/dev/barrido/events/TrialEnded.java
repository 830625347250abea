package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a trial; (trialId, fold, end) is its identity, the first one counts.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param endState how it ended
 * @param failureKind why it failed, null unless it did
 * @param message what a person should read, null when there is nothing to say
 * @param fidelityEpochs epochs trained
 * @param bestEpoch the epoch of the best objective, null when none was measured
 * @param objective the best objective, null when none was measured
 * @param metrics the metrics of the best epoch, those on the test split included
 * @param elapsedMillis time since the attempt began
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialEnded(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    TrainerId trainerId,
    EndState endState,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    int fidelityEpochs,
    @Nullable Integer bestEpoch,
    @Nullable Double objective,
    Map<String, Double> metrics,
    long elapsedMillis,
    @Nullable Integer fold,
    @Nullable Integer folds,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialEnded {
    Range.atLeast("TrialEnded.number", 0, number);
    Range.atLeast("TrialEnded.attempt", 1, attempt);
    Range.atLeast("TrialEnded.fidelityEpochs", 0, fidelityEpochs);
    Range.orNull("TrialEnded.bestEpoch", 1, bestEpoch);
    Finite.orNull("TrialEnded.objective", objective);
    metrics = Finite.metrics("TrialEnded.metrics", metrics);
    Range.atLeast("TrialEnded.elapsedMillis", 0, elapsedMillis);
    Folds.check("TrialEnded", fold, folds);
    Range.atLeast("TrialEnded.sentAtEpochMillis", 0, sentAtEpochMillis);
    EndOfTrial.check(endState, failureKind);
  }

  /** Of a trial without folds. */
  public TrialEnded(
      SweepId sweepId,
      TrialId trialId,
      int number,
      int attempt,
      TrainerId trainerId,
      EndState endState,
      @Nullable FailureKind failureKind,
      @Nullable String message,
      int fidelityEpochs,
      @Nullable Integer bestEpoch,
      @Nullable Double objective,
      Map<String, Double> metrics,
      long elapsedMillis,
      long sentAtEpochMillis) {
    this(
        sweepId,
        trialId,
        number,
        attempt,
        trainerId,
        endState,
        failureKind,
        message,
        fidelityEpochs,
        bestEpoch,
        objective,
        metrics,
        elapsedMillis,
        null,
        null,
        sentAtEpochMillis);
  }
}
