package dev.barrido.events;

import java.util.List;

/**
 * The best models of a sweep, to be combined and tried on the validation and the test part.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param objectiveMetricName the metric that the sweep optimises
 * @param objectiveType which way it is better
 * @param members the trials whose models are combined, best first
 * @param maxAttempts deliveries after which the task fails instead of being tried again
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record EnsembleJob(
    SweepId sweepId,
    int task,
    String objectiveMetricName,
    ObjectiveType objectiveType,
    List<EnsembleMember> members,
    int maxAttempts,
    long sentAtEpochMillis)
    implements TaskJob {
  public EnsembleJob {
    Range.atLeast("EnsembleJob.task", 0, task);
    members = List.copyOf(members);
    Range.atLeast("EnsembleJob.members.size", 1, members.size());
    Range.atLeast("EnsembleJob.maxAttempts", 1, maxAttempts);
    Range.atLeast("EnsembleJob.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
