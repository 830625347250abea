package dev.barrido.proposer.store;

import dev.barrido.events.StopReason;
import dev.barrido.parts.store.Json;
import dev.barrido.proposer.application.StoredRound;
import dev.barrido.proposer.application.StoredRung;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.SweepChange;
import dev.barrido.proposer.application.TrialEnd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;

/** Writes a change in batches, within the caller's transaction. */
final class ChangeWriter {
  private final Connection connection;
  private final SweepChange change;
  private final String sweepId;
  private final Timestamp at;

  private ChangeWriter(Connection connection, SweepChange change) {
    this.connection = connection;
    this.change = change;
    this.sweepId = change.sweepId().value();
    this.at = new Timestamp(change.atEpochMillis());
  }

  static void write(Connection connection, SweepChange change) throws SQLException {
    ChangeWriter writer = new ChangeWriter(connection, change);
    writer.insertProposed();
    writer.insertRungs();
    writer.updateMoved();
    writer.updateEnded();
    writer.updateStopped();
    writer.updateRequeued();
    writer.updateRoundsEnded();
    writer.insertBegun();
    TaskRows.write(connection, change);
    SupersededRows.write(connection, change);
    writer.updateState();
  }

  private void insertProposed() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into trial (sweep_id, number, hyperparameters, origin, seed, proposed_at,"
                + " ends_seen, round, may_train_to) values (?, ?, ?::json, ?, ?, ?, ?, ?, ?)")) {
      for (StoredTrial trial : change.proposed()) {
        insert.setString(1, sweepId);
        insert.setInt(2, trial.number());
        insert.setString(3, Json.write(trial.hyperparameters()));
        insert.setString(4, trial.origin());
        insert.setLong(5, trial.seed());
        insert.setTimestamp(6, at);
        insert.setInt(7, trial.resultsSeen());
        insert.setInt(8, trial.round());
        insert.setObject(9, trial.climb().mayTrainTo());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void insertRungs() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into rung (sweep_id, number, epoch, objective, result_order, reached_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (StoredRung rung : change.rungs()) {
        insert.setString(1, sweepId);
        insert.setInt(2, rung.number());
        insert.setInt(3, rung.epoch());
        insert.setDouble(4, rung.objective());
        insert.setInt(5, rung.order());
        insert.setTimestamp(6, at);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What goes on is to be published again. */
  private void updateMoved() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update trial set paused = ?, resume_from_epoch = coalesce(?, resume_from_epoch),"
                + " may_train_to = coalesce(?, may_train_to),"
                + " folds_ended = case when ? then ? else folds_ended end,"
                + " published_at = case when ? then null else published_at end"
                + " where sweep_id = ? and number = ?")) {
      for (SweepChange.Move move : change.moves()) {
        update.setBoolean(1, !move.goesOn());
        update.setObject(2, move.fromEpoch(), Types.INTEGER);
        update.setObject(3, move.mayTrainTo(), Types.INTEGER);
        update.setBoolean(4, move.goesOn());
        update.setArray(5, connection.createArrayOf("int4", move.foldsEnded().toArray()));
        update.setBoolean(6, move.goesOn());
        update.setString(7, sweepId);
        update.setInt(8, move.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void updateEnded() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update trial set end_state = ?, failure_kind = ?, message = ?, fidelity_epochs = ?,"
                + " best_epoch = ?, objective = ?, metrics = ?::jsonb, ended_at = ?, end_order = ?,"
                + " paused = false"
                + " where sweep_id = ? and number = ? and end_state is null")) {
      for (SweepChange.Ended ended : change.ended()) {
        TrialEnd end = ended.end();
        update.setString(1, end.state().name());
        update.setString(2, end.failureKind() == null ? null : end.failureKind().name());
        update.setString(3, end.message());
        update.setInt(4, end.fidelityEpochs());
        update.setObject(5, end.bestEpoch());
        update.setObject(6, end.objective());
        update.setString(7, Json.write(end.metrics()));
        update.setTimestamp(8, at);
        update.setInt(9, ended.order());
        update.setString(10, sweepId);
        update.setInt(11, end.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void updateStopped() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update trial set stop_reason = ? where sweep_id = ? and number = ?"
                + " and stop_reason is null")) {
      for (Map.Entry<Integer, StopReason> stop : change.stops().entrySet()) {
        update.setString(1, stop.getValue().name());
        update.setString(2, sweepId);
        update.setInt(3, stop.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void updateRequeued() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update trial set published_at = null, deliveries_lost = deliveries_lost + ?"
                + " where sweep_id = ? and number = ? and end_state is null")) {
      for (Map.Entry<Integer, Integer> lost : change.requeued().entrySet()) {
        update.setInt(1, lost.getValue());
        update.setString(2, sweepId);
        update.setInt(3, lost.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void updateRoundsEnded() throws SQLException {
    if (change.roundsEnded() == null) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update sweep set rounds_ended = ?, revision = revision + 1 where sweep_id = ?")) {
      update.setInt(1, change.roundsEnded());
      update.setString(2, sweepId);
      update.executeUpdate();
    }
  }

  private void insertBegun() throws SQLException {
    StoredRound begun = change.begun();
    if (begun == null) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into round (sweep_id, round, first_trial, parameters, began_at)"
                + " values (?, ?, ?, ?::json, ?)")) {
      insert.setString(1, sweepId);
      insert.setInt(2, begun.round());
      insert.setInt(3, begun.firstTrial());
      insert.setString(4, Json.write(begun.parameters()));
      insert.setTimestamp(5, at);
      insert.executeUpdate();
    }
  }

  private void updateState() throws SQLException {
    SweepChange.NewState state = change.newState();
    if (state == null) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update sweep set state = ?, end_reason = ?, message = ?, max_trials = ?,"
                + " ended_at = ?, revision = revision + 1 where sweep_id = ?")) {
      update.setString(1, state.state().name());
      update.setString(2, state.endReason() == null ? null : state.endReason().name());
      update.setString(3, state.message());
      update.setObject(4, state.maxTrials());
      update.setTimestamp(5, state.endReason() == null ? null : at);
      update.setString(6, sweepId);
      update.executeUpdate();
    }
  }
}
