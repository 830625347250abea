package dev.barrido.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Where a service's schema speaks of a sweep. */
public final class SweepRows {
  private SweepRows() {}

  /** The tables that have rows of a sweep, by their names. */
  public static List<String> tables(DataSource dataSource, String sweep) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (String table : all(connection)) {
        try (PreparedStatement query =
            connection.prepareStatement("select 1 from " + table + " where sweep_id = ? limit 1")) {
          query.setString(1, sweep);
          try (ResultSet row = query.executeQuery()) {
            if (row.next()) {
              found.add(table);
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> all(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select table_name from information_schema.columns"
                    + " where table_schema = current_schema() and column_name = 'sweep_id'"
                    + " order by table_name");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
