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
    long sentAtEpochMillis)
    implements TrainerRecord {
  public TrialStarted {
    Range.atLeast("TrialStarted.number", 0, number);
    Range.atLeast("TrialStarted.attempt", 1, attempt);
    hyperparameters = Tree.point("TrialStarted.hyperparameters", hyperparameters);
    Range.atLeast("TrialStarted.resumedFromEpoch", 0, resumedFromEpoch);
    Range.atLeast("TrialStarted.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
