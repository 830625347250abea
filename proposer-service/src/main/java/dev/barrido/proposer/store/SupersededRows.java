package dev.barrido.proposer.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.proposer.application.SupersededAttempt;
import dev.barrido.proposer.application.SweepChange;
import dev.barrido.proposer.application.Unpublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Attempts that are to stop, as rows, within the caller's transaction. */
final class SupersededRows {
  static final String INSERT =
      "insert into superseded_attempt (sweep_id, number, fold, trainer_id, attempt, decided_at)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String UNPUBLISHED =
      "select * from superseded_attempt where published_at is null order by decided_at limit ?";
  private static final String MARK =
      "update superseded_attempt set published_at = now()"
          + " where sweep_id = ? and number = ? and fold = ? and trainer_id = ? and attempt = ?";

  /** A key has no nulls. */
  private static final int NO_FOLD = -1;

  private SupersededRows() {}

  /** Adds those of a change to the batch of {@link #INSERT}. */
  static void add(PreparedStatement insert, SweepChange change) throws SQLException {
    for (SupersededAttempt attempt : change.superseded()) {
      name(insert, change.sweepId(), attempt);
      insert.setTimestamp(6, new Timestamp(change.atEpochMillis()));
      insert.addBatch();
    }
  }

  static List<Unpublished> unpublished(Connection connection, int limit) throws SQLException {
    List<Unpublished> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
      query.setInt(1, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new Unpublished.Superseded(
                  new SweepId(row.getString("sweep_id")),
                  new SupersededAttempt(
                      row.getInt("number"),
                      row.getInt("fold") == NO_FOLD ? null : (Integer) row.getInt("fold"),
                      new TrainerId(row.getString("trainer_id")),
                      row.getInt("attempt"))));
        }
      }
    }
    return found;
  }

  static void mark(Connection connection, List<Unpublished> published) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MARK)) {
      for (Unpublished fact : published) {
        if (fact instanceof Unpublished.Superseded superseded) {
          name(update, superseded.sweepId(), superseded.attempt());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private static void name(PreparedStatement statement, SweepId sweep, SupersededAttempt attempt)
      throws SQLException {
    Integer fold = attempt.fold();
    statement.setString(1, sweep.value());
    statement.setInt(2, attempt.number());
    statement.setInt(3, fold == null ? NO_FOLD : fold);
    statement.setString(4, attempt.trainer().value());
    statement.setInt(5, attempt.attempt());
  }
}
