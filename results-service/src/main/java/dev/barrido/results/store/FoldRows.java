package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.parts.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;

/** What trainers said about folds, as rows; of each epoch and of each end the first stands. */
final class FoldRows {
  private static final String START =
      "insert into fold (sweep_id, number, fold, folds, attempt, trainer_id, started_at, pauses_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (sweep_id, number, fold) do update set"
          + " attempt = excluded.attempt, trainer_id = excluded.trainer_id,"
          + " started_at = coalesce(fold.started_at, excluded.started_at),"
          + " pauses_at = excluded.pauses_at, rests_at = null"
          + " where fold.end_state is null"
          + " and (fold.attempt <= excluded.attempt or fold.rests_at is not null)";
  private static final String MEASURE =
      "insert into fold_measurement (sweep_id, number, epoch, fold, attempt, objective, diverged,"
          + " metrics, elapsed_millis, measured_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)"
          + " on conflict do nothing";
  private static final String ADVANCE =
      "insert into fold (sweep_id, number, fold, folds, attempt, trainer_id, started_at, epochs)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (sweep_id, number, fold) do update set"
          + " epochs = greatest(fold.epochs, excluded.epochs) where fold.end_state is null";

  /** A fold that was measured beyond the rung has gone on since. */
  private static final String REST =
      "update fold set rests_at = ? where sweep_id = ? and number = ? and fold = ?"
          + " and end_state is null and epochs <= ?";

  private static final String END =
      "insert into fold (sweep_id, number, fold, folds, attempt, trainer_id, epochs, end_state,"
          + " ended_at, best_epoch, objective, metrics, failure_kind, message, end_position)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, nextval('fact_position'))"
          + " on conflict (sweep_id, number, fold) do update set attempt = excluded.attempt,"
          + " trainer_id = excluded.trainer_id, epochs = excluded.epochs,"
          + " end_position = excluded.end_position, end_state = excluded.end_state, ended_at = excluded.ended_at,"
          + " best_epoch = excluded.best_epoch, objective = excluded.objective,"
          + " metrics = excluded.metrics, failure_kind = excluded.failure_kind,"
          + " message = excluded.message where fold.end_state is null";

  private FoldRows() {}

  static void write(Connection connection, FoldNews news) throws SQLException {
    try (PreparedStatement start = connection.prepareStatement(START);
        PreparedStatement measure = connection.prepareStatement(MEASURE);
        PreparedStatement advance = connection.prepareStatement(ADVANCE);
        PreparedStatement rest = connection.prepareStatement(REST);
        PreparedStatement end = connection.prepareStatement(END)) {
      for (TrialStarted started : news.starts()) {
        start(start, started);
      }
      for (EpochMeasured measured : news.measured()) {
        measure(measure, measured);
      }
      for (EpochMeasured furthest : news.furthest()) {
        advance(advance, furthest);
      }
      for (TrialPaused paused : news.pauses()) {
        rest(rest, paused);
      }
      for (TrialEnded ended : news.ends()) {
        end(end, ended);
      }
      start.executeBatch();
      measure.executeBatch();
      advance.executeBatch();
      rest.executeBatch();
      end.executeBatch();
    }
  }

  private static void start(PreparedStatement start, TrialStarted started) throws SQLException {
    start.setString(1, started.sweepId().value());
    start.setInt(2, started.number());
    start.setObject(3, started.fold());
    start.setObject(4, started.folds());
    start.setInt(5, started.attempt());
    start.setString(6, started.trainerId().value());
    start.setTimestamp(7, new Timestamp(started.sentAtEpochMillis()));
    start.setObject(8, started.pauseAtEpoch(), Types.INTEGER);
    start.addBatch();
  }

  private static void measure(PreparedStatement measure, EpochMeasured measured)
      throws SQLException {
    measure.setString(1, measured.sweepId().value());
    measure.setInt(2, measured.number());
    measure.setInt(3, measured.epoch());
    measure.setObject(4, measured.fold());
    measure.setInt(5, measured.attempt());
    measure.setObject(6, measured.objective());
    measure.setBoolean(7, measured.diverged());
    measure.setString(8, Json.write(measured.metrics()));
    measure.setLong(9, measured.elapsedMillis());
    measure.setTimestamp(10, new Timestamp(measured.sentAtEpochMillis()));
    measure.addBatch();
  }

  private static void advance(PreparedStatement advance, EpochMeasured measured)
      throws SQLException {
    advance.setString(1, measured.sweepId().value());
    advance.setInt(2, measured.number());
    advance.setObject(3, measured.fold());
    advance.setObject(4, measured.folds());
    advance.setInt(5, measured.attempt());
    advance.setString(6, measured.trainerId().value());
    advance.setTimestamp(7, new Timestamp(measured.sentAtEpochMillis() - measured.elapsedMillis()));
    advance.setInt(8, measured.epoch());
    advance.addBatch();
  }

  private static void rest(PreparedStatement rest, TrialPaused paused) throws SQLException {
    rest.setInt(1, paused.epoch());
    rest.setString(2, paused.sweepId().value());
    rest.setInt(3, paused.number());
    rest.setObject(4, paused.fold());
    rest.setInt(5, paused.epoch());
    rest.addBatch();
  }

  private static void end(PreparedStatement end, TrialEnded ended) throws SQLException {
    end.setString(1, ended.sweepId().value());
    end.setInt(2, ended.number());
    end.setObject(3, ended.fold());
    end.setObject(4, ended.folds());
    end.setInt(5, ended.attempt());
    end.setString(6, ended.trainerId().value());
    end.setInt(7, ended.fidelityEpochs());
    end.setString(8, ended.endState().name());
    end.setTimestamp(9, new Timestamp(ended.sentAtEpochMillis()));
    end.setObject(10, ended.bestEpoch());
    end.setObject(11, ended.objective());
    end.setString(12, Json.write(ended.metrics()));
    end.setString(13, ended.failureKind() == null ? null : ended.failureKind().name());
    end.setString(14, ended.message());
    end.addBatch();
  }
}
