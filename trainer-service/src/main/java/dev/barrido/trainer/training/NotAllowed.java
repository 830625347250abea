package dev.barrido.trainer.training;

/** A sweep asks for what this trainer's operator has not allowed. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
