package dev.barrido.results.store;

import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Who tried which trial when; told twice it is the same row. */
final class AttemptRows {
  private static final String BEGIN =
      "insert into attempt (sweep_id, number, fold, trainer_id, attempt, started_at, resumed_from)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String END =
      "update attempt set ending = ?, ended_at = ? where sweep_id = ? and number = ? and fold = ?"
          + " and trainer_id = ? and attempt = ? and ended_at is null";

  /** Nobody tells the end of an attempt whose trainer died: it was over when the next one began. */
  static final String LOSE =
      "update attempt set ending = 'LOST', ended_at = ? where sweep_id = ? and number = ?"
          + " and fold = ? and ended_at is null and started_at < ?";

  /**
   * Of attempts with one number, which a trial that went on from a rung has, the last is told of.
   */
  private static final String TELL =
      "update attempt set output_tail = ? where sweep_id = ? and number = ? and fold = ?"
          + " and trainer_id = ? and attempt = ? and started_at = (select max(started_at)"
          + " from attempt as tried where tried.sweep_id = attempt.sweep_id"
          + " and tried.number = attempt.number and tried.fold = attempt.fold"
          + " and tried.trainer_id = attempt.trainer_id and tried.attempt = attempt.attempt"
          + " and tried.started_at <= ?)";

  private AttemptRows() {}

  /** Writes what trainers said of whole trials and of folds. */
  static void write(Connection connection, List<TrainerRecord> said) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN);
        PreparedStatement end = connection.prepareStatement(END);
        PreparedStatement lose = connection.prepareStatement(LOSE);
        PreparedStatement tell = connection.prepareStatement(TELL)) {
      for (TrainerRecord record : said) {
        if (record instanceof TrialStarted started) {
          begin(begin, started);
          lose(lose, started);
        } else if (record instanceof TrialPaused paused) {
          end(end, paused, paused.number(), "PAUSED");
        } else if (record instanceof TrialEnded ended) {
          end(end, ended, ended.number(), ended.endState().name());
        } else if (record instanceof TrialHeartbeat heartbeat && heartbeat.outputTail() != null) {
          tell(tell, heartbeat);
        }
      }
      begin.executeBatch();
      end.executeBatch();
      lose.executeBatch();
      tell.executeBatch();
    }
  }

  private static void begin(PreparedStatement insert, TrialStarted started) throws SQLException {
    insert.setString(1, started.sweepId().value());
    insert.setInt(2, started.number());
    insert.setInt(3, fold(started));
    insert.setString(4, started.trainerId().value());
    insert.setInt(5, started.attempt());
    insert.setTimestamp(6, new Timestamp(started.sentAtEpochMillis()));
    insert.setInt(7, started.resumedFromEpoch());
    insert.addBatch();
  }

  private static void end(PreparedStatement update, TrainerRecord record, int number, String how)
      throws SQLException {
    update.setString(1, how);
    update.setTimestamp(2, new Timestamp(record.sentAtEpochMillis()));
    update.setString(3, record.sweepId().value());
    update.setInt(4, number);
    update.setInt(5, fold(record));
    update.setString(6, record.trainerId().value());
    update.setInt(7, record.attempt());
    update.addBatch();
  }

  private static void lose(PreparedStatement update, TrialStarted next) throws SQLException {
    Timestamp at = new Timestamp(next.sentAtEpochMillis());
    update.setTimestamp(1, at);
    update.setString(2, next.sweepId().value());
    update.setInt(3, next.number());
    update.setInt(4, fold(next));
    update.setTimestamp(5, at);
    update.addBatch();
  }

  private static void tell(PreparedStatement update, TrialHeartbeat heartbeat) throws SQLException {
    OptionalInt number = heartbeat.trialId().number(heartbeat.sweepId());
    if (number.isPresent()) {
      update.setString(1, heartbeat.outputTail());
      update.setString(2, heartbeat.sweepId().value());
      update.setInt(3, number.getAsInt());
      update.setInt(4, fold(heartbeat));
      update.setString(5, heartbeat.trainerId().value());
      update.setInt(6, heartbeat.attempt());
      update.setTimestamp(7, new Timestamp(heartbeat.sentAtEpochMillis()));
      update.addBatch();
    }
  }

  private static int fold(TrainerRecord record) {
    return Objects.requireNonNullElse(record.fold(), -1);
  }
}
