package dev.barrido.results.rest;

import java.net.URI;

/** The proposer did not answer. */
final class ProposerUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProposerUnreachable(URI proposer, Throwable cause) {
    super(
        "expected the proposer-service to answer at "
            + proposer
            + ", got "
            + cause
            + "; start it, or correct the setting barrido.proposer.url",
        cause);
  }
}
