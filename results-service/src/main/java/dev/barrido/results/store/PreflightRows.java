package dev.barrido.results.store;

import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.results.projection.PreflightJudgement;
import dev.barrido.results.projection.PreflightView;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Preflights as rows: both records as they travel. The first end of a task stands. */
final class PreflightRows {
  private static final EventCodec CODEC = new EventCodec();
  private static final String INSERT =
      "insert into preflight (sweep_id, task, measured, judged) values (?, ?, ?::json, ?::json)"
          + " on conflict do nothing";
  private static final String LATEST =
      "select * from preflight where sweep_id = ? order by task desc limit 1";

  private PreflightRows() {}

  static void write(Connection connection, List<PreflightMeasured> all) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (PreflightMeasured measured : all) {
        insert.setString(1, measured.sweepId().value());
        insert.setInt(2, measured.task());
        insert.setString(3, new String(CODEC.encode(measured), StandardCharsets.UTF_8));
        insert.setString(
            4, new String(CODEC.encode(PreflightJudgement.of(measured)), StandardCharsets.UTF_8));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The judgement that was stored of this task. */
  static PreflightJudged judged(Connection connection, PreflightMeasured told) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select * from preflight where sweep_id = ? and task = ?")) {
      query.setString(1, told.sweepId().value());
      query.setInt(2, told.task());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return judged(row);
      }
    }
  }

  static Optional<PreflightJudged> latest(Connection connection, SweepId sweep)
      throws SQLException {
    return latest(connection, sweep, PreflightRows::judged);
  }

  static Optional<PreflightView> view(Connection connection, SweepId sweep) throws SQLException {
    return latest(connection, sweep, row -> PreflightView.of(measured(row), judged(row)));
  }

  private static <T> Optional<T> latest(Connection connection, SweepId sweep, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LATEST)) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
      }
    }
  }

  private static PreflightMeasured measured(ResultSet row) throws SQLException {
    return (PreflightMeasured) CODEC.decode(bytes(row.getString("measured")));
  }

  private static PreflightJudged judged(ResultSet row) throws SQLException {
    return (PreflightJudged) CODEC.decode(bytes(row.getString("judged")));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
