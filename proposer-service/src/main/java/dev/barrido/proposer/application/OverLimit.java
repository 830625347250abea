package dev.barrido.proposer.application;

/** A sweep is right, and larger than this server takes. */
public final class OverLimit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverLimit(String message) {
    super(message);
  }
}
