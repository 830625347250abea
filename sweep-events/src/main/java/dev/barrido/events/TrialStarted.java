package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trainer began an attempt.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who trains it
 * @param hyperparameters the point: strings, numbers and booleans by parameter name
 * @param objectiveMetricName the metric that the sweep optimises
 * @param objectiveType which way it is better
 * @param resumedFromEpoch the checkpoint's epoch, 0 when it starts afresh
 * @param checkpointProblem why a checkpoint could not be used and the trial starts afresh, null
 *     when nothing is wrong
 * @param handBacks deliveries before it that do not count as attempts, since their trainers left in
 *     order or nobody looked at them, null when there was none
 * @param pauseAtEpoch the epoch after which it rests, as its job asked for; null when it trains to
 *     its end
 * @param fold which fold of the trial it is about, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialStarted(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    TrainerId trainerId,
    Map<String, Object> hyperparameters,
    String objectiveMetricName,
    ObjectiveType objectiveType,
    int resumedFromEpoch,
    @Nullable String checkpointProblem,
    @Nullable Integer handBacks,
    @Nullable Integer pauseAtEpoch,
    @Nullable Integer fold,
    @Nullable Integer folds,
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialStarted {
    Range.atLeast("TrialStarted.number", 0, number);
    Range.atLeast("TrialStarted.attempt", 1, attempt);
    hyperparameters = Tree.point("TrialStarted.hyperparameters", hyperparameters);
    Range.atLeast("TrialStarted.resumedFromEpoch", 0, resumedFromEpoch);
    Range.orNull("TrialStarted.handBacks", 1, handBacks);
    Range.orNull("TrialStarted.pauseAtEpoch", 1, pauseAtEpoch);
    Folds.check("TrialStarted", fold, folds);
    Range.atLeast("TrialStarted.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds and rungs that nobody handed back. */
  public TrialStarted(
      SweepId sweepId,
      TrialId trialId,
      int number,
      int attempt,
      TrainerId trainerId,
      Map<String, Object> hyperparameters,
      String objectiveMetricName,
      ObjectiveType objectiveType,
      int resumedFromEpoch,
      @Nullable String checkpointProblem,
      long sentAtEpochMillis) {
    this(
        sweepId,
        trialId,
        number,
        attempt,
        trainerId,
        hyperparameters,
        objectiveMetricName,
        objectiveType,
        resumedFromEpoch,
        checkpointProblem,
        null,
        null,
        null,
        null,
        sentAtEpochMillis);
  }
}
