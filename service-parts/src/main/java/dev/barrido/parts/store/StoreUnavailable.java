package dev.barrido.parts.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

/** The database did not answer; what was asked may be asked again. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Connection, transaction rolled back, out of resources, stopped by an operator, I/O. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  /** A disk that filled up, or a standby before it takes over: it takes no writes for a while. */
  private static final String READ_ONLY = "25006";

  private StoreUnavailable(SQLException cause, String spoken) {
    super("the database did not answer: " + spoken, cause);
  }

  /** What a batch says of itself shows what was to be stored, which is not for everyone's eyes. */
  private static String spoken(SQLException cause) {
    SQLException told = cause.getNextException();
    boolean ofBatch = cause instanceof BatchUpdateException && told != null;
    return String.valueOf((ofBatch ? told : cause).getMessage());
  }

  /** This, where asking again can help; an error of ours where it cannot. */
  static RuntimeException of(SQLException cause) {
    String state = cause.getSQLState();
    boolean passing =
        state == null || state.equals(READ_ONLY) || PASSING.contains(state.substring(0, 2));
    return passing
        ? new StoreUnavailable(cause, spoken(cause))
        : new IllegalStateException(
            "the database refused a statement: " + cause.getMessage(), cause);
  }
}
