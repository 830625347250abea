package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import dev.barrido.results.projection.AskedSweep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sweeps were asked for, read once each: it never changes. */
final class AskedSweeps {
  private final Map<SweepId, AskedSweep> known = new ConcurrentHashMap<>();

  /** What a sweep that is stored was asked for. */
  AskedSweep of(Connection connection, SweepId sweep) throws SQLException {
    AskedSweep asked = known.get(sweep);
    if (asked == null) {
      asked = SweepRows.asked(connection, sweep);
      known.put(sweep, asked);
    }
    return asked;
  }

  Merits merits(Connection connection, SweepId sweep) throws SQLException {
    return Merits.of(of(connection, sweep).spec());
  }
}
