package dev.barrido.results.rest;

/** A sweep was asked for that is not there. */
final class UnknownSweep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownSweep(String message) {
    super(message);
  }
}
