package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import dev.barrido.results.projection.ParetoFront;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pareto fronts that were found last. Nearly every question about a sweep of several objectives
 * wants its front, and finding it takes ten times as long as finding out that nothing has changed.
 * Thread-safe.
 */
final class KeptFronts {
  private static final int MOST = 100;

  /** Tells apart what trials have measured: a trial's best epoch decides all its objectives. */
  private static final String STAMP =
      "select count(*), bit_xor(hash_record_extended(row(trial.number, trial.best_epoch,"
          + " trial.objective, trial.metrics = '{}'), 0)) from trial where trial.sweep_id = ?"
          + TrialRows.MEASURED;

  private record Stamp(long trials, long measured) {}

  private record Kept(Stamp stamp, ParetoFront front) {}

  private final Map<SweepId, Kept> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SweepId, Kept> eldest) {
          return size() > MOST;
        }
      };

  /** The front as it is now. */
  ParetoFront of(Connection connection, SweepId sweep, Merits merits) throws SQLException {
    // what is measured in between makes the front newer than its stamp, and is found the next time
    Stamp stamp = stamp(connection, sweep);
    ParetoFront before = kept(sweep, stamp);
    if (before != null) {
      return before;
    }
    ParetoFront front = FrontRows.find(connection, sweep, merits);
    keep(sweep, new Kept(stamp, front));
    return front;
  }

  private static Stamp stamp(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STAMP)) {
      select.setString(1, sweep.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Stamp(row.getLong(1), row.getLong(2));
      }
    }
  }

  private synchronized @Nullable ParetoFront kept(SweepId sweep, Stamp stamp) {
    Kept found = kept.get(sweep);
    return found != null && found.stamp().equals(stamp) ? found.front() : null;
  }

  private synchronized void keep(SweepId sweep, Kept found) {
    kept.put(sweep, found);
  }
}
