package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.results.projection.Curve;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Learning curves out of the measurements; of trials with folds out of all that these measured. */
final class CurveRows {
  private static final String WHICH =
      " where sweep_id = ? and jsonb_exists(metrics, ?) and (? or number = any(?))";
  private static final String SELECT =
      "select number, epoch, (metrics ->> ?)::float8 as value, null::float8 as deviation,"
          + " false as folded from measurement"
          + WHICH
          + " and folds is null"
          + " union all select number, epoch, avg((metrics ->> ?)::float8),"
          + " stddev_samp((metrics ->> ?)::float8), true from fold_measurement"
          + WHICH
          + " group by number, epoch order by number, epoch";

  private CurveRows() {}

  static List<Curve> read(
      Connection connection, SweepId sweep, String metric, List<Integer> numbers)
      throws SQLException {
    Map<Integer, Growing> curves = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setString(1, metric);
      int next = bind(query, 2, sweep, metric, numbers);
      query.setString(next, metric);
      query.setString(next + 1, metric);
      bind(query, next + 2, sweep, metric, numbers);
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

  /** Binds which measurements, and returns the next place. */
  private static int bind(
      PreparedStatement query, int from, SweepId sweep, String metric, List<Integer> numbers)
      throws SQLException {
    query.setString(from, sweep.value());
    query.setString(from + 1, metric);
    query.setBoolean(from + 2, numbers.isEmpty());
    query.setArray(from + 3, query.getConnection().createArrayOf("int4", numbers.toArray()));
    return from + 4;
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
