package dev.barrido.results.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as columns, which a statement takes with {@code unnest} in one turn. */
final class Columns {
  private Columns() {}

  /**
   * One column of them.
   *
   * @param type its name in the database
   */
  static <T> Array of(
      Connection connection,
      String type,
      Collection<T> rows,
      Function<? super T, ? extends @Nullable Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }
}
