package dev.barrido.proposer.store;

import dev.barrido.core.sweep.Task;
import dev.barrido.events.SweepId;
import dev.barrido.proposer.application.StoredTask;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.SweepChange;
import dev.barrido.proposer.application.Unpublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks as rows, within the caller's transaction. */
final class TaskRows {
  static final String BEGUN =
      "insert into task (sweep_id, number, kind, document, begun_at)"
          + " values (?, ?, ?, ?::json, ?)";
  static final String ENDED =
      "update task set ended_at = ?, failure = ? where sweep_id = ? and number = ?"
          + " and ended_at is null";

  private TaskRows() {}

  static List<StoredTask> all(Connection connection, SweepId sweep) throws SQLException {
    List<StoredTask> tasks = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from task where sweep_id = ? order by number")) {
      query.setString(1, sweep.value());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tasks.add(task(rows));
        }
      }
    }
    return tasks;
  }

  static List<Unpublished> unpublished(Connection connection, int limit) throws SQLException {
    List<Unpublished> begun = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from task where published_at is null and ended_at is null"
                + " order by begun_at, sweep_id, number limit ?")) {
      query.setInt(1, limit);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          SweepId sweep = new SweepId(rows.getString("sweep_id"));
          StoredTask task = task(rows);
          begun.add(new Unpublished.TaskBegun(sweep, task, trials(connection, sweep, task)));
        }
      }
    }
    return begun;
  }

  /** Adds those that began to the batch of {@link #BEGUN}. */
  static void addBegun(PreparedStatement insert, SweepChange change) throws SQLException {
    for (StoredTask begun : change.begunTasks()) {
      insert.setString(1, change.sweepId().value());
      insert.setInt(2, begun.number());
      insert.setString(3, TaskDocuments.kind(begun.task()));
      insert.setString(4, TaskDocuments.write(begun.task()));
      insert.setTimestamp(5, new Timestamp(change.atEpochMillis()));
      insert.addBatch();
    }
  }

  /** Adds those that ended to the batch of {@link #ENDED}. */
  static void addEnded(PreparedStatement update, SweepChange change) throws SQLException {
    for (Map.Entry<Integer, Optional<String>> ended : change.endedTasks().entrySet()) {
      update.setTimestamp(1, new Timestamp(change.atEpochMillis()));
      update.setString(2, ended.getValue().orElse(null));
      update.setString(3, change.sweepId().value());
      update.setInt(4, ended.getKey());
      update.addBatch();
    }
  }

  private static StoredTask task(ResultSet row) throws SQLException {
    Task task = TaskDocuments.read(row.getString("kind"), row.getString("document"));
    return new StoredTask(row.getInt("number"), task, row.getTimestamp("ended_at") != null);
  }

  private static Map<Integer, StoredTrial> trials(
      Connection connection, SweepId sweep, StoredTask task) throws SQLException {
    Map<Integer, StoredTrial> trials = new HashMap<>();
    if (!(task.task() instanceof Task.Ensemble ensemble)) {
      return trials;
    }
    try (PreparedStatement query =
        connection.prepareStatement("select * from trial where sweep_id = ? and number = any(?)")) {
      query.setString(1, sweep.value());
      query.setArray(2, connection.createArrayOf("integer", ensemble.members().toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          trials.put(rows.getInt("number"), Rows.trial(rows));
        }
      }
    }
    return trials;
  }
}
