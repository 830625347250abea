package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** What the results-service says on {@code barrido.advice} about the stored end of a task. */
public sealed interface AdviceOnTask extends TaskRecord, Advice
    permits EnsembleScored, PreflightJudged {
  /** Why it failed, null when it did not. */
  @Nullable FailureKind failureKind();

  /** What a person should read, null when there is nothing to say. */
  @Nullable String message();
}
