package dev.barrido.proposer.store;

import dev.barrido.events.SweepId;
import dev.barrido.proposer.application.Unpublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Sweeps that were deleted, within the caller's transaction: their ids are all that stays. */
final class DeletedRows {
  /** What refers to others goes before them. */
  private static final List<String> TABLES =
      List.of("superseded_attempt", "rung", "trial", "task", "round", "earlier_trial", "sweep");

  private static final String ENDED =
      "select 1 from sweep where sweep_id = ? and state not in ('RUNNING', 'PAUSED') for update";
  private static final String KEEP_ID =
      "insert into deleted_sweep (sweep_id, deleted_at, namespace, epochs)"
          + " select sweep_id, ?, namespace, coalesce((select sum(fidelity_epochs) from trial"
          + " where trial.sweep_id = sweep.sweep_id), 0) * "
          + NamespaceRows.FOLDS
          + " from sweep where sweep_id = ?";
  private static final String UNPUBLISHED =
      "select sweep_id from deleted_sweep where published_at is null order by deleted_at limit ?";
  private static final String MARK =
      "update deleted_sweep set published_at = now() where sweep_id = ?";

  private DeletedRows() {}

  /** Deletes a sweep that has ended; false if there is none of this id. */
  static boolean delete(Connection connection, SweepId sweep, long atEpochMillis)
      throws SQLException {
    if (!hasEnded(connection, sweep)) {
      return false;
    }
    try (PreparedStatement keep = connection.prepareStatement(KEEP_ID)) {
      keep.setTimestamp(1, new Timestamp(atEpochMillis));
      keep.setString(2, sweep.value());
      keep.executeUpdate();
    }
    for (String table : TABLES) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where sweep_id = ?")) {
        delete.setString(1, sweep.value());
        delete.executeUpdate();
      }
    }
    return true;
  }

  static List<Unpublished> unpublished(Connection connection, int limit) throws SQLException {
    List<Unpublished> deleted = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
      query.setInt(1, limit);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          deleted.add(new Unpublished.Deleted(new SweepId(rows.getString(1))));
        }
      }
    }
    return deleted;
  }

  static void mark(Connection connection, List<Unpublished> published) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MARK)) {
      for (Unpublished fact : published) {
        if (fact instanceof Unpublished.Deleted deleted) {
          update.setString(1, deleted.sweepId().value());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private static boolean hasEnded(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ENDED)) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
