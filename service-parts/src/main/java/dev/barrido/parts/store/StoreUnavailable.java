package dev.barrido.parts.store;

import java.sql.SQLException;
import java.util.Set;

/** The database did not answer; what was asked may be asked again. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Connection, transaction rolled back, out of resources, stopped by an operator, I/O. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  private StoreUnavailable(SQLException cause) {
    super("the database did not answer: " + cause.getMessage(), cause);
  }

  /** This, where asking again can help; an error of ours where it cannot. */
  static RuntimeException of(SQLException cause) {
    String state = cause.getSQLState();
    boolean passing = state == null || PASSING.contains(state.substring(0, 2));
    return passing
        ? new StoreUnavailable(cause)
        : new IllegalStateException(
            "the database refused a statement: " + cause.getMessage(), cause);
  }
}
