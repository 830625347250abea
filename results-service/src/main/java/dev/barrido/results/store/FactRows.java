package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.StoredFact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measurements and ends of a sweep in the order in which they were stored. */
final class FactRows {
  private static final String SELECT =
      "select position, number, epoch, objective from measurement"
          + " where sweep_id = ? and position > ?"
          + " union all select end_position, number, null, null from trial"
          + " where sweep_id = ? and end_position > ? order by 1";

  private FactRows() {}

  static List<StoredFact> after(Connection connection, SweepId sweep, long position)
      throws SQLException {
    List<StoredFact> facts = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setString(1, sweep.value());
      query.setLong(2, position);
      query.setString(3, sweep.value());
      query.setLong(4, position);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          facts.add(fact(row));
        }
      }
    }
    return facts;
  }

  private static StoredFact fact(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    int number = row.getInt("number");
    Integer epoch = row.getObject("epoch", Integer.class);
    return epoch == null
        ? new StoredFact.Ended(position, number)
        : new StoredFact.Measured(
            position, number, epoch, row.getObject("objective", Double.class));
  }
}
