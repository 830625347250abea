package dev.barrido.events;

/** A record about one task: work on a sweep as a whole, which is no trial; keyed by sweep. */
public sealed interface TaskRecord extends Event permits TaskJob, TaskAttemptRecord, AdviceOnTask {
  /** The task's number in its sweep, from 0; with the sweep its identity. */
  int task();

  @Override
  default String key() {
    return sweepId().value();
  }
}
