package dev.barrido.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored end of an ensemble's evaluation; the sweep that waited for it may end.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param failureKind why it failed, null when it did not
 * @param message what a person should read, null when there is nothing to say
 * @param metrics of the greedy selection, on the validation and the test part
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record EnsembleScored(
    SweepId sweepId,
    int task,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    Map<String, Double> metrics,
    long sentAtEpochMillis)
    implements AdviceOnTask {
  public EnsembleScored {
    Range.atLeast("EnsembleScored.task", 0, task);
    metrics = Finite.metrics("EnsembleScored.metrics", metrics);
    Range.atLeast("EnsembleScored.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
