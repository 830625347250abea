package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.results.projection.Curve;
import dev.barrido.results.projection.CurveQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Learning curves out of the measurements; of trials with folds out of all that these measured. */
final class CurveRows {
  private static final String SELECT =
      "select number, epoch, (metrics ->> ?)::float8 as value, null::float8 as deviation,"
          + " false as folded from measurement%1$s and folds is null"
          + " union all select number, epoch, avg((metrics ->> ?)::float8),"
          + " stddev_samp((metrics ->> ?)::float8), true from fold_measurement%1$s"
          + " group by number, epoch order by number, epoch";

  private CurveRows() {}

  static List<Curve> read(
      Connection connection, SweepId sweep, CurveQuery asked, List<Integer> numbers)
      throws SQLException {
    String metric = asked.metric();
    Map<Integer, Growing> curves = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(SELECT.formatted(which(asked, numbers)))) {
      query.setString(1, metric);
      int next = bind(query, 2, sweep, asked, numbers);
      query.setString(next, metric);
      query.setString(next + 1, metric);
      bind(query, next + 2, sweep, asked, numbers);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          curves.computeIfAbsent(rows.getInt("number"), number -> new Growing()).add(rows);
        }
      }
    }
    List<Curve> grown = new ArrayList<>();
    curves.forEach((number, curve) -> grown.add(curve.of(sweep, number)));
    return grown;
  }

  /** Says no more than is asked for, so that an index is used where there is one. */
  private static String which(CurveQuery asked, List<Integer> numbers) {
    return " where sweep_id = ? and jsonb_exists(metrics, ?)"
        + (numbers.isEmpty() ? "" : " and number = any(?)")
        + (asked.untilEpochMillis() == null ? "" : " and measured_at <= ?");
  }

  /** Binds which measurements, and returns the next place. */
  private static int bind(
      PreparedStatement query, int from, SweepId sweep, CurveQuery asked, List<Integer> numbers)
      throws SQLException {
    int next = from;
    query.setString(next++, sweep.value());
    query.setString(next++, asked.metric());
    if (!numbers.isEmpty()) {
      query.setArray(next++, query.getConnection().createArrayOf("int4", numbers.toArray()));
    }
    Long until = asked.untilEpochMillis();
    if (until != null) {
      query.setTimestamp(next++, new Timestamp(until));
    }
    return next;
  }

  /** A curve, epoch by epoch. */
  private static final class Growing {
    private final List<Integer> epochs = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<@Nullable Double> deviations = new ArrayList<>();
    private boolean folded;

    void add(ResultSet row) throws SQLException {
      epochs.add(row.getInt("epoch"));
      values.add(row.getDouble("value"));
      deviations.add(row.getObject("deviation", Double.class));
      folded = row.getBoolean("folded");
    }

    Curve of(SweepId sweep, int number) {
      String trial = TrialId.of(sweep, number).value();
      return new Curve(trial, number, epochs, values, folded ? deviations : null);
    }
  }
}
