package dev.barrido.trainer.checkpoint;

import dev.barrido.events.QueuedJob;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrialJob;
import dev.barrido.trainer.training.TrainingKey;

/**
 * Names what attempts are counted of: a training, over all jobs of it, or a task.
 *
 * @param name among those of its sweep, fit for files
 */
public record JobName(SweepId sweepId, String name) {
  /** What a job is for. */
  public static JobName of(QueuedJob job) {
    return job instanceof TrialJob trial
        ? new JobName(trial.sweepId(), TrainingKey.of(trial).name())
        : of((TaskJob) job);
  }

  private static JobName of(TaskJob job) {
    return new JobName(job.sweepId(), "task-" + job.task());
  }
}
