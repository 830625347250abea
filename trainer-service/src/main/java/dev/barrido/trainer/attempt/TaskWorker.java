package dev.barrido.trainer.attempt;

import dev.barrido.events.FailureKind;
import dev.barrido.events.TaskEnded;
import dev.barrido.events.TaskJob;
import java.util.Optional;

/** Knows how tasks of one kind are done. Thread-safe, and without memory of earlier tasks. */
public interface TaskWorker {
  boolean canDo(TaskJob job);

  /**
   * Does it, or stops as soon as the attempt asks for it.
   *
   * @return what came of it; nothing when it was stopped
   * @throws dev.barrido.trainer.training.TrialFailure if it cannot be done
   */
  Optional<TaskEnded> work(TaskAttempt attempt);

  /** The end of a task that cannot be done. */
  TaskEnded failed(TaskAttempt attempt, FailureKind kind, String message);
}
