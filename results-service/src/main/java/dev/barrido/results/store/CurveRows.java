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

/** Learning curves out of the measurements. */
final class CurveRows {
  private static final String SELECT =
      "select number, epoch, (metrics ->> ?)::float8 as value from measurement"
          + " where sweep_id = ? and jsonb_exists(metrics, ?) and (? or number = any(?)) order by number, epoch";

  private CurveRows() {}

  static List<Curve> read(
      Connection connection, SweepId sweep, String metric, List<Integer> numbers)
      throws SQLException {
    Map<Integer, List<Integer>> epochs = new TreeMap<>();
    Map<Integer, List<Double>> values = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setString(1, metric);
      query.setString(2, sweep.value());
      query.setString(3, metric);
      query.setBoolean(4, numbers.isEmpty());
      query.setArray(5, connection.createArrayOf("int4", numbers.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int number = rows.getInt("number");
          epochs.computeIfAbsent(number, key -> new ArrayList<>()).add(rows.getInt("epoch"));
          values.computeIfAbsent(number, key -> new ArrayList<>()).add(rows.getDouble("value"));
        }
      }
    }
    return epochs.keySet().stream()
        .map(
            number ->
                new Curve(
                    TrialId.of(sweep, number).value(),
                    number,
                    epochs.get(number),
                    values.get(number)))
        .toList();
  }
}
