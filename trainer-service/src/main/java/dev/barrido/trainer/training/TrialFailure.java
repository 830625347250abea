package dev.barrido.trainer.training;

import dev.barrido.events.FailureKind;

/** A trial that cannot be trained; the kind says what happens next. */
public final class TrialFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  public TrialFailure(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public TrialFailure(FailureKind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }
}
