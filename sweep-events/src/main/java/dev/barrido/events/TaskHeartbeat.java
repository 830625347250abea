package dev.barrido.events;

/**
 * The task is still being worked on.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who works on it
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record TaskHeartbeat(
    SweepId sweepId, int task, int attempt, TrainerId trainerId, long sentAtEpochMillis)
    implements TaskAttemptRecord {
  public TaskHeartbeat {
    Range.atLeast("TaskHeartbeat.task", 0, task);
    Range.atLeast("TaskHeartbeat.attempt", 1, attempt);
    Range.atLeast("TaskHeartbeat.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
