package dev.barrido.results.store;

import dev.barrido.events.TrialPaused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;

/** Trials that their trainers left at a rung. */
final class PauseRows {
  /** A trial that was measured beyond the rung has gone on since. */
  private static final String PAUSE =
      "update trial set paused_epoch = greatest(coalesce(paused_epoch, 0), ?),"
          + " state = case when state in ('QUEUED', 'RUNNING') and epochs <= ? then 'PAUSED'"
          + " else state end where sweep_id = ? and number = ?";

  /** Nothing can be compared, so it would wait for ever. */
  private static final String PRUNE =
      "update trial set state = 'PRUNED', ended_at = ?, end_position = nextval('fact_position'),"
          + " message = 'it measured no objective up to its first rung'"
          + " where sweep_id = ? and number = ? and state = 'PAUSED' and objective is null";

  private PauseRows() {}

  static void write(Connection connection, Collection<TrialPaused> pauses) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PAUSE)) {
      for (TrialPaused pause : pauses) {
        update.setInt(1, pause.epoch());
        update.setInt(2, pause.epoch());
        update.setString(3, pause.sweepId().value());
        update.setInt(4, pause.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Ends those that wait for nothing. */
  static void pruneUnmeasured(Connection connection, Collection<TrialPaused> pauses)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PRUNE)) {
      for (TrialPaused pause : pauses) {
        update.setTimestamp(1, new Timestamp(pause.sentAtEpochMillis()));
        update.setString(2, pause.sweepId().value());
        update.setInt(3, pause.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
