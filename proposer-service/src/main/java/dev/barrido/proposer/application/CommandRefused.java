package dev.barrido.proposer.application;

/** A command does not fit the sweep as it stands. */
public final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandRefused(String message) {
    super(message);
  }
}
