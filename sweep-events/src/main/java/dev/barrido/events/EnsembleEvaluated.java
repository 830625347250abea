package dev.barrido.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What combining the best models of a sweep came to; (sweepId, task) is its identity, the first one
 * counts.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who evaluated them
 * @param failureKind why it failed, null when it did not
 * @param message what a person should read, null when there is nothing to say
 * @param members the models that were combined, best first; none when it failed before
 * @param bestMetrics of the best one alone, on the validation and the test part
 * @param averageMetrics of the plain average of all
 * @param selectionMetrics of the average of those that greedy selection took
 * @param elapsedMillis time since the attempt began
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record EnsembleEvaluated(
    SweepId sweepId,
    int task,
    int attempt,
    TrainerId trainerId,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    List<EnsembleShare> members,
    Map<String, Double> bestMetrics,
    Map<String, Double> averageMetrics,
    Map<String, Double> selectionMetrics,
    long elapsedMillis,
    long sentAtEpochMillis)
    implements TaskEnded {
  public EnsembleEvaluated {
    Range.atLeast("EnsembleEvaluated.task", 0, task);
    Range.atLeast("EnsembleEvaluated.attempt", 1, attempt);
    members = List.copyOf(members);
    if (members.isEmpty() && failureKind == null) {
      throw new IllegalArgumentException(
          "EnsembleEvaluated.members must be given when failureKind is not, were none");
    }
    bestMetrics = Finite.metrics("EnsembleEvaluated.bestMetrics", bestMetrics);
    averageMetrics = Finite.metrics("EnsembleEvaluated.averageMetrics", averageMetrics);
    selectionMetrics = Finite.metrics("EnsembleEvaluated.selectionMetrics", selectionMetrics);
    Range.atLeast("EnsembleEvaluated.elapsedMillis", 0, elapsedMillis);
    Range.atLeast("EnsembleEvaluated.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
