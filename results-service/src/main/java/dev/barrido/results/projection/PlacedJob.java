package dev.barrido.results.projection;

import dev.barrido.events.QueuedJob;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrialJob;

/** A job with its place in the queue of its pool. */
public record PlacedJob(QueuedJob job, Lane lane, long offset) {
  public JobKind kind() {
    return JobKind.of(job);
  }

  /** The number of its trial, or of the task. */
  public int number() {
    return job instanceof TaskJob task ? task.task() : ((TrialJob) job).number();
  }

  /** The epoch that its trial goes on from, 0 where it begins. */
  public int resumesFrom() {
    Integer epoch = job instanceof TrialJob trial ? trial.resumeFromEpoch() : null;
    return epoch == null ? 0 : epoch;
  }

  /** How often earlier jobs of the same trial were delivered that were lost. */
  public int deliveriesLost() {
    Integer lost = job instanceof TrialJob trial ? trial.deliveriesLost() : null;
    return lost == null ? 0 : lost;
  }
}
