package dev.barrido.results.store;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.TrialStarted;
import dev.barrido.parts.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;

/** Attempts that began; a trial shows its latest one until it ends. */
final class StartRows {
  private static final String UPSERT =
      "insert into trial (sweep_id, number, state, hyperparameters, maximize, attempt, trainer_id,"
          + " started_at) values (?, ?, 'RUNNING', ?::json, ?, ?, ?, ?)"
          + " on conflict (sweep_id, number) do update set state = 'RUNNING',"
          + " hyperparameters = excluded.hyperparameters, maximize = excluded.maximize,"
          + " attempt = excluded.attempt, trainer_id = excluded.trainer_id,"
          + " started_at = coalesce(trial.started_at, excluded.started_at)"
          + " where trial.state = 'PAUSED' or (trial.state in ('QUEUED', 'RUNNING')"
          + " and coalesce(trial.attempt, 0) <= excluded.attempt)";

  private StartRows() {}

  static void write(Connection connection, Collection<TrialStarted> starts) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (TrialStarted start : starts) {
        upsert.setString(1, start.sweepId().value());
        upsert.setInt(2, start.number());
        upsert.setString(3, Json.write(start.hyperparameters()));
        upsert.setBoolean(4, start.objectiveType() == ObjectiveType.MAXIMIZE);
        upsert.setInt(5, start.attempt());
        upsert.setString(6, start.trainerId().value());
        upsert.setTimestamp(7, new Timestamp(start.sentAtEpochMillis()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
