package dev.barrido.results.store;

import dev.barrido.events.Event;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sweeps that were deleted, of which the ids alone stay. Whoever stores facts takes the {@link
 * SweepTurns turns} of their sweeps first and then leaves out what is of no sweep any more, so that
 * nothing comes back, however late it is told.
 */
final class DeletedRows {
  private static final List<String> TABLES =
      List.of(
          "queued_job",
          "open_attempt",
          "attempt",
          "verdict",
          "diagnosis",
          "preflight",
          "ensemble",
          "round",
          "fold_measurement",
          "fold",
          "measurement",
          "trial",
          "sweep");
  private static final String KEEP_ID =
      "insert into deleted_sweep (sweep_id, deleted_at) values (?, ?) on conflict do nothing";
  private static final String DELETED =
      "select sweep_id from deleted_sweep where sweep_id = any(?)";

  private DeletedRows() {}

  static void delete(Connection connection, List<SweepDeleted> deletions) throws SQLException {
    for (SweepDeleted deletion : deletions) {
      String sweep = deletion.sweepId().value();
      try (PreparedStatement keep = connection.prepareStatement(KEEP_ID)) {
        keep.setString(1, sweep);
        keep.setTimestamp(2, new Timestamp(deletion.sentAtEpochMillis()));
        keep.executeUpdate();
      }
      for (String table : TABLES) {
        try (PreparedStatement delete =
            connection.prepareStatement("delete from " + table + " where sweep_id = ?")) {
          delete.setString(1, sweep);
          delete.executeUpdate();
        }
      }
    }
  }

  /** Those of these facts whose sweeps were not deleted. */
  static <T extends Event> List<T> without(Connection connection, List<T> facts)
      throws SQLException {
    return without(connection, facts, Event::sweepId);
  }

  /** The same of what has to do with sweeps in other ways. */
  static <T> List<T> without(Connection connection, List<T> all, Function<T, SweepId> sweepOf)
      throws SQLException {
    Set<SweepId> deleted = among(connection, all.stream().map(sweepOf).collect(Collectors.toSet()));
    return deleted.isEmpty()
        ? all
        : all.stream().filter(one -> !deleted.contains(sweepOf.apply(one))).toList();
  }

  private static Set<SweepId> among(Connection connection, Collection<SweepId> sweeps)
      throws SQLException {
    Set<SweepId> deleted = new HashSet<>();
    if (sweeps.isEmpty()) {
      return deleted;
    }
    try (PreparedStatement query = connection.prepareStatement(DELETED)) {
      query.setArray(1, Columns.of(connection, "text", sweeps, SweepId::value));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          deleted.add(new SweepId(rows.getString(1)));
        }
      }
    }
    return deleted;
  }
}
