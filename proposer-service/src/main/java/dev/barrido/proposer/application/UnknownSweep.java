package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;

/** A sweep was asked for that is not there. */
public final class UnknownSweep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownSweep(SweepId sweep, String hint) {
    super("expected the id of a sweep, got \"" + sweep + "\"; " + hint);
  }
}
