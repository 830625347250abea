package dev.barrido.results.projection;

/** A question that can be answered only later, when more trials have ended. */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotYet(String message) {
    super(message);
  }
}
