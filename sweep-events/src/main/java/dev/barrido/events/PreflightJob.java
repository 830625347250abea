package dev.barrido.events;

import java.util.Map;

/**
 * A network to look at before anything is searched: what do its first batches do?
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param seed where everything random in it comes from, 0 to 2^53 - 1
 * @param hyperparameters the point that is checked: strings, numbers and booleans by parameter name
 * @param training the spec's {@code training} section with values in place of expressions
 * @param rateSearched whether the sweep is yet to choose a learning rate, so that the point's own
 *     is not held to anything
 * @param maxAttempts deliveries after which the task fails instead of being tried again
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record PreflightJob(
    SweepId sweepId,
    int task,
    long seed,
    Map<String, Object> hyperparameters,
    Map<String, Object> training,
    boolean rateSearched,
    int maxAttempts,
    long sentAtEpochMillis)
    implements TaskJob {
  public PreflightJob {
    Range.atLeast("PreflightJob.task", 0, task);
    Range.atLeast("PreflightJob.seed", 0, seed);
    hyperparameters = Tree.point("PreflightJob.hyperparameters", hyperparameters);
    training = Tree.copy("PreflightJob.training", training);
    Range.atLeast("PreflightJob.maxAttempts", 1, maxAttempts);
    Range.atLeast("PreflightJob.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
