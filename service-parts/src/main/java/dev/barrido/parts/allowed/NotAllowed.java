package dev.barrido.parts.allowed;

/** A sweep asks for what the operator has not allowed. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
