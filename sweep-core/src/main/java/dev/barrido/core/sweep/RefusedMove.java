package dev.barrido.core.sweep;

/** A user's command does not fit the sweep as it stands; the message says what would. */
public final class RefusedMove extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedMove(String message) {
    super(message);
  }
}
