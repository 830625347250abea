package dev.barrido.trainer.attempt;

/** Events of an attempt could not be delivered, so its job must not be acknowledged. */
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
