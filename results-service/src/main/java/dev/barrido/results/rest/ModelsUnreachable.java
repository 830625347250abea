package dev.barrido.results.rest;

import java.io.IOException;

/** The place where models are kept does not answer. */
final class ModelsUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelsUnreachable(IOException cause) {
    super("the models cannot be reached: " + cause.getMessage() + "; ask again later", cause);
  }
}
