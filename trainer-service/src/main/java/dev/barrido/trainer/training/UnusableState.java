package dev.barrido.trainer.training;

/** A training cannot go on from what was kept of it, so it must begin again. */
public final class UnusableState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableState(String message) {
    super(message);
  }

  public UnusableState(String message, Throwable cause) {
    super(message, cause);
  }
}
