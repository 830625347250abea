package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which trials stand for all: the best, the newest, those under way, and of all others every so
 * many. Each part is read off an index, however many trials there are.
 */
final class SampledNumbers {
  private static final String COUNT =
      "select coalesce(max(number) + 1, 0) from trial where sweep_id = ?";
  private static final String BEST =
      "(select number from trial where sweep_id = ? and objective is not null"
          + " and state not in ('FAILED', 'CANCELLED') order by objective %s, number limit ?)";
  private static final String SAMPLE =
      "select number from "
          + BEST
          + " as best union select number from (select number from trial where sweep_id = ?"
          + " order by number desc limit ?) as newest union select number from (select number from"
          + " trial where sweep_id = ? and state in ('RUNNING', 'PAUSED') limit ?) as under_way"
          + " union select generate_series(0, ?, ?)";

  private SampledNumbers() {}

  /**
   * The numbers of at most so many trials; none where all are no more than that.
   *
   * @param limit at least 4
   */
  static List<Integer> of(Connection connection, SweepId sweep, boolean maximize, int limit)
      throws SQLException {
    int trials = count(connection, sweep);
    if (trials <= limit) {
      return List.of();
    }
    int quarter = limit / 4;
    int every = (int) Math.ceil((double) trials / quarter);
    try (PreparedStatement query =
        connection.prepareStatement(SAMPLE.formatted(maximize ? "desc" : "asc"))) {
      for (int part = 0; part < 3; part++) {
        query.setString(2 * part + 1, sweep.value());
        query.setInt(2 * part + 2, quarter);
      }
      query.setInt(7, trials - 1);
      query.setInt(8, every);
      return numbers(query);
    }
  }

  private static List<Integer> numbers(PreparedStatement query) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getInt(1));
      }
    }
    return numbers;
  }

  private static int count(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT)) {
      query.setString(1, sweep.value());
      return numbers(query).get(0);
    }
  }
}
