package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** The end of a task; (sweepId, task) is its identity, the first one counts. */
public sealed interface TaskEnded extends TaskAttemptRecord
    permits EnsembleEvaluated, PreflightMeasured {
  /** Why it failed, null when it did not. */
  @Nullable FailureKind failureKind();

  /** What a person should read, null when there is nothing to say. */
  @Nullable String message();
}
