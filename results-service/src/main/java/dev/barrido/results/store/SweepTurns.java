package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever stores facts of a sweep, or judges them, does so alone until its transaction ends: so
 * positions are committed in their order.
 */
final class SweepTurns {
  /**
   * The turns, and for the same transaction how rows are found: each by its key. A plan that is
   * made while a table is small would read all of it, and is kept when it has grown.
   */
  private static final String TAKE =
      "select pg_advisory_xact_lock(hashtextextended(sweep, 0)),"
          + " set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),"
          + " set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)"
          + " from unnest(?::text[]) as sweep";

  private SweepTurns() {}

  /** Takes them one by one, in an order that everybody keeps to. */
  static void take(Connection connection, Collection<SweepId> sweeps) throws SQLException {
    Set<String> inOrder = new TreeSet<>(sweeps.stream().map(SweepId::value).toList());
    try (PreparedStatement lock = connection.prepareStatement(TAKE)) {
      lock.setArray(1, Columns.of(connection, "text", inOrder, sweep -> sweep));
      lock.execute();
    }
  }
}
