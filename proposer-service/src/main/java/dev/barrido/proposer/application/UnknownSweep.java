package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;

/** A sweep was asked for that is not there; look its id up in the list. */
public final class UnknownSweep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSweep(SweepId sweep) {
    super("expected the id of a sweep, got \"" + sweep + "\"; the list of sweeps has all ids");
  }
}
