package dev.barrido.results.rest;

/** A model was asked for that is not kept. */
final class NoModel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoModel(String message) {
    super(message);
  }
}
