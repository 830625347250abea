package dev.barrido.results.store;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.parts.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queued trials as rows; a trial that comes twice in a batch is one. */
final class JobRows {
  private static final String UPSERT =
      "insert into trial (sweep_id, number, state, hyperparameters, maximize, queued_at)"
          + " values (?, ?, 'QUEUED', ?::json, ?, ?)"
          + " on conflict (sweep_id, number) do update set"
          + " hyperparameters = excluded.hyperparameters, maximize = excluded.maximize,"
          + " queued_at = coalesce(trial.queued_at, excluded.queued_at)";

  /** A trial that goes on is new to its trainers, whose attempts are counted anew. */
  private static final String GO_ON =
      "update trial set state = 'QUEUED', attempt = null"
          + " where sweep_id = ? and number = ? and state = 'PAUSED' and paused_epoch <= ?";

  private JobRows() {}

  static void write(Connection connection, List<TrialJob> jobs) throws SQLException {
    Map<TrialId, TrialJob> once = new LinkedHashMap<>();
    jobs.forEach(job -> once.putIfAbsent(job.trialId(), job));
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (TrialJob job : once.values()) {
        upsert.setString(1, job.sweepId().value());
        upsert.setInt(2, job.number());
        upsert.setString(3, Json.write(job.hyperparameters()));
        upsert.setBoolean(4, job.objectiveType() == ObjectiveType.MAXIMIZE);
        upsert.setTimestamp(5, new Timestamp(job.sentAtEpochMillis()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
    goOn(connection, jobs);
  }

  private static void goOn(Connection connection, List<TrialJob> jobs) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(GO_ON)) {
      for (TrialJob job : jobs) {
        if (job.resumeFromEpoch() != null) {
          update.setString(1, job.sweepId().value());
          update.setInt(2, job.number());
          update.setInt(3, job.resumeFromEpoch());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}
