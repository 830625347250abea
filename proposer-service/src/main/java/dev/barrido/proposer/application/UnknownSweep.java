package dev.barrido.proposer.application;

/** A sweep was asked for that is not there. */
public final class UnknownSweep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownSweep(String message) {
    super(message);
  }
}
