package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.ProgressView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** How a sweep got on, read in one pass over its trials after one that counts them. */
final class ProgressRows {
  private static final String TOLD =
      " from trial where sweep_id = ? and objective is not null and state <> 'FAILED'";

  private static final String STEPS =
      "with counted as materialized (select count(*) as total"
          + TOLD
          + ") select ended.*, total from (select number, objective, ended_at,"
          + " row_number() over told as trials, sum(epochs) over told as spent,"
          + " %s(objective) over told as best"
          + TOLD
          + " window told as (order by ended_at, number rows unbounded preceding)) as ended, counted"
          + " where objective = best or trials %% (1 + total / ?) = 0 or trials = total"
          + " order by trials";

  /** The trials of a large sweep are sorted without the disk. */
  private static final String MEMORY = "set local work_mem = '32MB'";

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
    try (Statement settings = connection.createStatement();
        PreparedStatement query =
            connection.prepareStatement(STEPS.formatted(maximize ? "max" : "min"))) {
      settings.execute(MEMORY);
      query.setString(1, sweep.value());
      query.setString(2, sweep.value());
      query.setInt(3, limit);
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
