package dev.barrido.trainer.training;

import org.jspecify.annotations.Nullable;

/**
 * What an engine needs beside the training itself.
 *
 * @param seed where everything random comes from; the same seed trains the same way
 * @param objectiveMetricName the metric that decides which epoch was best
 * @param maximize whether larger is better
 * @param trial which trial it is
 * @param fold which part of the rows it is validated on; null: the validation part
 */
public record Assignment(
    long seed,
    String objectiveMetricName,
    boolean maximize,
    TrialFacts trial,
    @Nullable Fold fold) {
  /** For a training that belongs to no sweep. */
  public Assignment(long seed, String objectiveMetricName, boolean maximize) {
    this(seed, objectiveMetricName, maximize, TrialFacts.NONE, null);
  }

  /** Names the training. */
  public TrainingKey key() {
    return new TrainingKey(
        trial.sweepId(), trial.trialId(), fold == null ? null : (Integer) fold.number());
  }

  /** Whether one value of the objective is better than another. */
  public boolean better(double value, double than) {
    return maximize ? value > than : value < than;
  }
}
