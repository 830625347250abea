package dev.barrido.trainer.attempt;

import dev.barrido.events.FailureKind;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.trainer.training.TrialFailure;

/** Why an attempt came to nothing, and with its kind what happens next. */
record Failure(FailureKind kind, String message) {
  static Failure of(OutOfMemoryError error) {
    return new Failure(FailureKind.TRANSIENT, "out of memory: " + error.getMessage());
  }

  static Failure of(RuntimeException thrown) {
    if (thrown instanceof InvalidSpec refused) {
      return new Failure(FailureKind.BAD_HYPERPARAMETERS, String.valueOf(refused.getMessage()));
    }
    return thrown instanceof TrialFailure known
        ? new Failure(known.kind(), String.valueOf(known.getMessage()))
        : new Failure(FailureKind.TRANSIENT, "unexpected: " + thrown);
  }

  /** Trainers died of the job, or with it, as often as they may. */
  static Failure lost(int maxAttempts) {
    return new Failure(
        FailureKind.TRAINER_LOST,
        "its trainers died " + maxAttempts + " times; see their logs for the reason");
  }

  /** Whether somebody shall try again. */
  boolean passes(int attempts, int maxAttempts) {
    return kind == FailureKind.TRANSIENT && attempts < maxAttempts;
  }
}
