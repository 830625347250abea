package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.ProgressView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** How a sweep got on, read in one pass over its trials. */
final class ProgressRows {
  private static final String STEPS =
      "select * from (select number, objective, ended_at, row_number() over told as trials,"
          + " sum(epochs) over told as spent, %s(objective) over told as best,"
          + " count(*) over () as total from trial where sweep_id = ? and objective is not null"
          + " and state <> 'FAILED' window told as (order by ended_at, number"
          + " rows unbounded preceding)) as ended"
          + " where objective = best or trials %% (1 + total / ?) = 0 or trials = total"
          + " order by trials";

  private ProgressRows() {}

  /**
   * The steps.
   *
   * @param limit at most so many that were not the best, and the last
   */
  static ProgressView read(Connection connection, SweepId sweep, boolean maximize, int limit)
      throws SQLException {
    List<ProgressView.Step> steps = new ArrayList<>();
    long total = 0;
    try (PreparedStatement query =
        connection.prepareStatement(STEPS.formatted(maximize ? "max" : "min"))) {
      query.setString(1, sweep.value());
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          total = row.getLong("total");
          steps.add(step(row));
        }
      }
    }
    return new ProgressView(total, steps);
  }

  private static ProgressView.Step step(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new ProgressView.Step(
        row.getInt("number"),
        row.getInt("trials"),
        row.getLong("spent"),
        ended == null ? null : (Long) ended.getTime(),
        row.getDouble("objective"));
  }
}
