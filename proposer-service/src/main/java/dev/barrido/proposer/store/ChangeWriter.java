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
import java.util.List;
import java.util.Map;

/** Writes changes of sweeps, each kind in one batch, within the caller's transaction. */
final class ChangeWriter {
  private static final String PROPOSED =
      "insert into trial (sweep_id, number, hyperparameters, origin, seed, proposed_at,"
          + " ends_seen, round, may_train_to) values (?, ?, ?::json, ?, ?, ?, ?, ?, ?)";
  private static final String RUNG =
      "insert into rung (sweep_id, number, epoch, objective, result_order, reached_at)"
          + " values (?, ?, ?, ?, ?, ?)";

  /** What goes on is to be published again. */
  private static final String MOVED =
      "update trial set paused = ?, resume_from_epoch = coalesce(?, resume_from_epoch),"
          + " may_train_to = coalesce(?, may_train_to),"
          + " folds_ended = case when ? then ? else folds_ended end,"
          + " published_at = case when ? then null else published_at end"
          + " where sweep_id = ? and number = ?";

  private static final String ENDED =
      "update trial set end_state = ?, failure_kind = ?, message = ?, fidelity_epochs = ?,"
          + " best_epoch = ?, objective = ?, metrics = ?::jsonb, ended_at = ?, end_order = ?,"
          + " paused = false"
          + " where sweep_id = ? and number = ? and end_state is null";
  private static final String STOPPED =
      "update trial set stop_reason = ? where sweep_id = ? and number = ?"
          + " and stop_reason is null";
  private static final String REQUEUED =
      "update trial set published_at = null, deliveries_lost = deliveries_lost + ?"
          + " where sweep_id = ? and number = ? and end_state is null";
  private static final String ROUNDS_ENDED =
      "update sweep set rounds_ended = ?, revision = revision + 1 where sweep_id = ?";
  private static final String ROUND_BEGUN =
      "insert into round (sweep_id, round, first_trial, parameters, began_at)"
          + " values (?, ?, ?, ?::json, ?)";
  private static final String STATE =
      "update sweep set state = ?, end_reason = ?, message = ?, max_trials = ?,"
          + " ended_at = ?, revision = revision + 1 where sweep_id = ?";

  private ChangeWriter() {}

  static void write(Connection connection, List<SweepChange> changes) throws SQLException {
    Batches batches = new Batches(connection, changes);
    batches.write(PROPOSED, ChangeWriter::addProposed);
    batches.write(RUNG, ChangeWriter::addRungs);
    batches.write(MOVED, ChangeWriter::addMoved);
    batches.write(ENDED, ChangeWriter::addEnded);
    batches.write(STOPPED, ChangeWriter::addStopped);
    batches.write(REQUEUED, ChangeWriter::addRequeued);
    batches.write(ROUNDS_ENDED, ChangeWriter::addRoundsEnded);
    batches.write(ROUND_BEGUN, ChangeWriter::addRoundBegun);
    batches.write(TaskRows.BEGUN, TaskRows::addBegun);
    batches.write(TaskRows.ENDED, TaskRows::addEnded);
    batches.write(SupersededRows.INSERT, SupersededRows::add);
    batches.write(STATE, ChangeWriter::addState);
  }

  private static void addProposed(PreparedStatement insert, SweepChange change)
      throws SQLException {
    for (StoredTrial trial : change.proposed()) {
      insert.setString(1, change.sweepId().value());
      insert.setInt(2, trial.number());
      insert.setString(3, Json.write(trial.hyperparameters()));
      insert.setString(4, trial.origin());
      insert.setLong(5, trial.seed());
      insert.setTimestamp(6, at(change));
      insert.setInt(7, trial.resultsSeen());
      insert.setInt(8, trial.round());
      insert.setObject(9, trial.climb().mayTrainTo());
      insert.addBatch();
    }
  }

  private static void addRungs(PreparedStatement insert, SweepChange change) throws SQLException {
    for (StoredRung rung : change.rungs()) {
      insert.setString(1, change.sweepId().value());
      insert.setInt(2, rung.number());
      insert.setInt(3, rung.epoch());
      insert.setDouble(4, rung.objective());
      insert.setInt(5, rung.order());
      insert.setTimestamp(6, at(change));
      insert.addBatch();
    }
  }

  private static void addMoved(PreparedStatement update, SweepChange change) throws SQLException {
    for (SweepChange.Move move : change.moves()) {
      update.setBoolean(1, !move.goesOn());
      update.setObject(2, move.fromEpoch(), Types.INTEGER);
      update.setObject(3, move.mayTrainTo(), Types.INTEGER);
      update.setBoolean(4, move.goesOn());
      update.setArray(5, update.getConnection().createArrayOf("int4", move.foldsEnded().toArray()));
      update.setBoolean(6, move.goesOn());
      update.setString(7, change.sweepId().value());
      update.setInt(8, move.number());
      update.addBatch();
    }
  }

  private static void addEnded(PreparedStatement update, SweepChange change) throws SQLException {
    for (SweepChange.Ended ended : change.ended()) {
      TrialEnd end = ended.end();
      update.setString(1, end.state().name());
      update.setString(2, end.failureKind() == null ? null : end.failureKind().name());
      update.setString(3, end.message());
      update.setInt(4, end.fidelityEpochs());
      update.setObject(5, end.bestEpoch());
      update.setObject(6, end.objective());
      update.setString(7, Json.write(end.metrics()));
      update.setTimestamp(8, at(change));
      update.setInt(9, ended.order());
      update.setString(10, change.sweepId().value());
      update.setInt(11, end.number());
      update.addBatch();
    }
  }

  private static void addStopped(PreparedStatement update, SweepChange change) throws SQLException {
    for (Map.Entry<Integer, StopReason> stop : change.stops().entrySet()) {
      update.setString(1, stop.getValue().name());
      update.setString(2, change.sweepId().value());
      update.setInt(3, stop.getKey());
      update.addBatch();
    }
  }

  private static void addRequeued(PreparedStatement update, SweepChange change)
      throws SQLException {
    for (Map.Entry<Integer, Integer> lost : change.requeued().entrySet()) {
      update.setInt(1, lost.getValue());
      update.setString(2, change.sweepId().value());
      update.setInt(3, lost.getKey());
      update.addBatch();
    }
  }

  private static void addRoundsEnded(PreparedStatement update, SweepChange change)
      throws SQLException {
    Integer ended = change.roundsEnded();
    if (ended != null) {
      update.setInt(1, ended);
      update.setString(2, change.sweepId().value());
      update.addBatch();
    }
  }

  private static void addRoundBegun(PreparedStatement insert, SweepChange change)
      throws SQLException {
    StoredRound begun = change.begun();
    if (begun != null) {
      insert.setString(1, change.sweepId().value());
      insert.setInt(2, begun.round());
      insert.setInt(3, begun.firstTrial());
      insert.setString(4, Json.write(begun.parameters()));
      insert.setTimestamp(5, at(change));
      insert.addBatch();
    }
  }

  private static void addState(PreparedStatement update, SweepChange change) throws SQLException {
    SweepChange.NewState state = change.newState();
    if (state != null) {
      update.setString(1, state.state().name());
      update.setString(2, state.endReason() == null ? null : state.endReason().name());
      update.setString(3, state.message());
      update.setObject(4, state.maxTrials());
      update.setTimestamp(5, state.endReason() == null ? null : at(change));
      update.setString(6, change.sweepId().value());
      update.addBatch();
    }
  }

  private static Timestamp at(SweepChange change) {
    return new Timestamp(change.atEpochMillis());
  }

  /** What several changes say to one statement is one batch. */
  private record Batches(Connection connection, List<SweepChange> changes) {
    void write(String sql, Adder adder) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (SweepChange change : changes) {
          adder.add(statement, change);
        }
        statement.executeBatch();
      }
    }
  }

  /** Adds what a change says to the batch of a statement. */
  @FunctionalInterface
  private interface Adder {
    void add(PreparedStatement statement, SweepChange change) throws SQLException;
  }
}
