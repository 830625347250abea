package dev.barrido.results.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Many rows as columns, which a statement takes with {@code unnest} in one turn. */
final class Columns {
  private Columns() {}

  /**
   * One column of them. The driver sends numbers and flags as they are, and not as words, where it
   * knows beforehand what the array holds.
   *
   * @param type its name in the database: bool, float8, int4, int8 or text
   */
  static <T> Array of(
      Connection connection,
      String type,
      Collection<T> rows,
      Function<? super T, ? extends @Nullable Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray(array(type)));
  }

  private static IntFunction<Object[]> array(String type) {
    return switch (type) {
      case "bool" -> Boolean[]::new;
      case "float8" -> Double[]::new;
      case "int4" -> Integer[]::new;
      case "int8" -> Long[]::new;
      case "text" -> String[]::new;
      default ->
          throw new IllegalArgumentException(
              "expected bool, float8, int4, int8 or text, got " + type);
    };
  }
}
