package dev.barrido.proposer.store;

import dev.barrido.proposer.application.Unpublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Marks facts as published, in batches, within the caller's transaction. */
final class OutboxMarks {
  private static final String JOB =
      "update trial set published_at = now() where sweep_id = ? and number = ?"
          + " and deliveries_lost = ? and may_train_to is not distinct from ?";
  private static final String STOP =
      "update trial set stop_published_at = now() where sweep_id = ? and number = ?";
  private static final String TASK =
      "update task set published_at = now() where sweep_id = ? and number = ?";
  private static final String STATE =
      "update sweep set published_revision = greatest(published_revision, ?) where sweep_id = ?";

  private OutboxMarks() {}

  static void write(Connection connection, List<Unpublished> published) throws SQLException {
    try (PreparedStatement job = connection.prepareStatement(JOB);
        PreparedStatement stop = connection.prepareStatement(STOP);
        PreparedStatement task = connection.prepareStatement(TASK);
        PreparedStatement state = connection.prepareStatement(STATE)) {
      for (Unpublished fact : published) {
        mark(fact, job, task, stop, state);
      }
      job.executeBatch();
      task.executeBatch();
      stop.executeBatch();
      state.executeBatch();
    }
  }

  private static void mark(
      Unpublished fact,
      PreparedStatement job,
      PreparedStatement task,
      PreparedStatement stop,
      PreparedStatement state)
      throws SQLException {
    if (fact instanceof Unpublished.Job published) {
      job.setString(1, published.sweepId().value());
      job.setInt(2, published.trial().number());
      job.setInt(3, published.trial().deliveriesLost());
      job.setObject(4, published.trial().climb().mayTrainTo(), Types.INTEGER);
      job.addBatch();
    } else if (fact instanceof Unpublished.TaskBegun published) {
      task.setString(1, published.sweepId().value());
      task.setInt(2, published.task().number());
      task.addBatch();
    } else if (fact instanceof Unpublished.Stop published) {
      stop.setString(1, published.sweepId().value());
      stop.setInt(2, published.number());
      stop.addBatch();
    } else if (fact instanceof Unpublished.State published) {
      state.setInt(1, published.revision());
      state.setString(2, published.sweep().sweepId().value());
      state.addBatch();
    }
  }
}
