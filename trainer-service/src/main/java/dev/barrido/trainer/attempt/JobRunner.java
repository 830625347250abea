package dev.barrido.trainer.attempt;

import dev.barrido.events.QueuedJob;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrialJob;

/** Works on whatever the queue carries: trials are trained, tasks are done. */
public record JobRunner(TrialRunner trials, TaskRunner tasks) {
  /**
   * A delivery of this job, not yet worked on.
   *
   * @param number which delivery of it this is, from 1
   */
  public Delivery delivery(QueuedJob job, int number) {
    return job instanceof TrialJob trial
        ? new TrialDelivery(trials, trials.attempt(trial, number))
        : tasks.delivery((TaskJob) job, number);
  }
}
