package dev.barrido.results.store;

import java.sql.SQLException;

/** The database did not answer; what was asked may be asked again. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(SQLException cause) {
    super("the database did not answer: " + cause.getMessage(), cause);
  }
}
