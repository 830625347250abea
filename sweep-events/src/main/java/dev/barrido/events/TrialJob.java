package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial to train: everything a trainer needs, with every expression of the spec already replaced.
 *
 * @param sweepId the sweep it belongs to
 * @param trialId the trial
 * @param number the trial's number in its sweep, from 0
 * @param seed where everything random in the trial comes from, 0 to 2^53 - 1
 * @param objectiveMetricName the metric that the sweep optimises
 * @param objectiveType which way it is better
 * @param hyperparameters the point: strings, numbers and booleans by parameter name
 * @param training the spec's {@code training} section with values in place of expressions
 * @param maxAttempts deliveries after which the trial fails instead of being tried again
 * @param resumeFromEpoch the epoch it paused at before and goes on from, null when it begins
 * @param pauseAtEpoch the epoch after which it pauses with a checkpoint instead of going on, null
 *     when it trains to its end
 * @param deliveriesLost how often earlier jobs of the trial were delivered that were lost, null
 *     when none was
 * @param fold which fold of the trial is to be trained, from 0; null when the trial has no folds
 * @param folds how many folds the trial has, at least 2; null when it has none
 * @param foldSeed where the division into folds comes from, the same for all trials of a sweep, 0
 *     to 2^53 - 1; null when there are none
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TrialJob(
    SweepId sweepId,
    TrialId trialId,
    int number,
    long seed,
    String objectiveMetricName,
    ObjectiveType objectiveType,
    Map<String, Object> hyperparameters,
    Map<String, Object> training,
    int maxAttempts,
    @Nullable Integer resumeFromEpoch,
    @Nullable Integer pauseAtEpoch,
    @Nullable Integer deliveriesLost,
    @Nullable Integer fold,
    @Nullable Integer folds,
    @Nullable Long foldSeed,
    long sentAtEpochMillis)
    implements TrialRecord, QueuedJob {
  public TrialJob {
    Range.atLeast("TrialJob.number", 0, number);
    Range.atLeast("TrialJob.seed", 0, seed);
    hyperparameters = Tree.point("TrialJob.hyperparameters", hyperparameters);
    training = Tree.copy("TrialJob.training", training);
    Range.atLeast("TrialJob.maxAttempts", 1, maxAttempts);
    Range.orNull("TrialJob.resumeFromEpoch", 1, resumeFromEpoch);
    Range.orNull("TrialJob.pauseAtEpoch", 1, pauseAtEpoch);
    Range.orNull("TrialJob.deliveriesLost", 1, deliveriesLost);
    Folds.check("TrialJob", fold, folds);
    Folds.checkSeed("TrialJob", folds, foldSeed);
    Range.atLeast("TrialJob.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** Of a trial without folds, none of whose jobs was lost. */
  public TrialJob(
      SweepId sweepId,
      TrialId trialId,
      int number,
      long seed,
      String objectiveMetricName,
      ObjectiveType objectiveType,
      Map<String, Object> hyperparameters,
      Map<String, Object> training,
      int maxAttempts,
      @Nullable Integer resumeFromEpoch,
      @Nullable Integer pauseAtEpoch,
      long sentAtEpochMillis) {
    this(
        sweepId,
        trialId,
        number,
        seed,
        objectiveMetricName,
        objectiveType,
        hyperparameters,
        training,
        maxAttempts,
        resumeFromEpoch,
        pauseAtEpoch,
        null,
        null,
        null,
        null,
        sentAtEpochMillis);
  }
}
