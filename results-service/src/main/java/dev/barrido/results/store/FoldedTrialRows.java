package dev.barrido.results.store;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.FoldEnd;
import dev.barrido.results.projection.FoldLife;
import dev.barrido.results.projection.FoldedTrial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A trial's folds out of their rows. */
final class FoldedTrialRows {
  private FoldedTrialRows() {}

  /**
   * Nothing when no fold of it was heard of; the epochs are those that may count by the news, and
   * where trainers left folds by it those from the first rung on at which one rests.
   */
  static Optional<FoldedTrial> read(Connection connection, FoldNews news) throws SQLException {
    SweepId sweep = news.sweep();
    int number = news.number();
    List<FoldLife> lives = new ArrayList<>();
    int folds = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from fold where sweep_id = ? and number = ? order by fold")) {
      query.setString(1, sweep.value());
      query.setInt(2, number);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          folds = row.getInt("folds");
          lives.add(life(row, sweep));
        }
      }
    }
    return lives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FoldedTrial(
                sweep,
                number,
                folds,
                lives,
                epochs(connection, sweep, number, folds, fromEpoch(lives, news))));
  }

  private static int fromEpoch(List<FoldLife> lives, FoldNews news) {
    Stream<FoldLife> left = news.leaves() ? lives.stream() : Stream.empty();
    return left.map(FoldLife::restsAt)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .reduce(news.fromEpoch(), Math::min);
  }

  private static FoldLife life(ResultSet row, SweepId sweep) throws SQLException {
    Timestamp started = row.getTimestamp("started_at");
    return new FoldLife(
        row.getInt("fold"),
        row.getInt("epochs"),
        started == null ? null : (Long) started.getTime(),
        row.getObject("pauses_at", Integer.class),
        row.getObject("rests_at", Integer.class),
        row.getString("end_state") == null
            ? null
            : new FoldEnd(end(row, sweep), row.getLong("end_position")));
  }

  private static TrialEnded end(ResultSet row, SweepId sweep) throws SQLException {
    int number = row.getInt("number");
    return new TrialEnded(
        sweep,
        TrialId.of(sweep, number),
        number,
        row.getInt("attempt"),
        new TrainerId(row.getString("trainer_id")),
        EndState.valueOf(row.getString("end_state")),
        EndRows.kind(row.getString("failure_kind")),
        row.getString("message"),
        row.getInt("epochs"),
        row.getObject("best_epoch", Integer.class),
        row.getObject("objective", Double.class),
        Json.metrics(row.getString("metrics")),
        0,
        row.getInt("fold"),
        row.getInt("folds"),
        row.getTimestamp("ended_at").getTime());
  }

  private static List<EpochMeasured> epochs(
      Connection connection, SweepId sweep, int number, int folds, int fromEpoch)
      throws SQLException {
    List<EpochMeasured> epochs = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select fold_measurement.*, fold.trainer_id from fold_measurement"
                + " join fold using (sweep_id, number, fold)"
                + " where sweep_id = ? and number = ? and epoch >= ? order by epoch, fold")) {
      query.setString(1, sweep.value());
      query.setInt(2, number);
      query.setInt(3, fromEpoch);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          epochs.add(epoch(row, sweep, number, folds));
        }
      }
    }
    return epochs;
  }

  private static EpochMeasured epoch(ResultSet row, SweepId sweep, int number, int folds)
      throws SQLException {
    return new EpochMeasured(
        sweep,
        TrialId.of(sweep, number),
        number,
        row.getInt("attempt"),
        new TrainerId(row.getString("trainer_id")),
        row.getInt("epoch"),
        row.getObject("objective", Double.class),
        row.getBoolean("diverged"),
        Json.metrics(row.getString("metrics")),
        row.getLong("elapsed_millis"),
        row.getInt("fold"),
        folds,
        row.getTimestamp("measured_at").getTime());
  }
}
