package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Whoever stores facts of a sweep, or judges them, does so alone until its transaction ends: so
 * positions are committed in their order.
 */
final class SweepTurns {
  private SweepTurns() {}

  static void take(Connection connection, Collection<SweepId> sweeps) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      for (String sweep : new TreeSet<>(sweeps.stream().map(SweepId::value).toList())) {
        lock.setString(1, sweep);
        lock.execute();
      }
    }
  }
}
