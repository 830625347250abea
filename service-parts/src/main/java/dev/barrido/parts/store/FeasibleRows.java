package dev.barrido.parts.store;

import dev.barrido.events.spec.Constraint;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Constraints as a condition on rows that hold metrics as jsonb. */
public final class FeasibleRows {
  private FeasibleRows() {}

  /**
   * What a where clause goes on with; nothing when there are no constraints.
   *
   * @param metrics the jsonb that holds the metrics; a row that lacks one breaks its constraint
   */
  public static String condition(List<Constraint> constraints, String metrics) {
    return (" and (" + metrics + "->>?)::float8 between ? and ?").repeat(constraints.size());
  }

  /** Binds what the condition asks for, and returns the next place. */
  public static int bind(PreparedStatement statement, int place, List<Constraint> constraints)
      throws SQLException {
    int next = place;
    for (Constraint constraint : constraints) {
      statement.setString(next, constraint.metric());
      statement.setDouble(
          next + 1, constraint.min() == null ? Double.NEGATIVE_INFINITY : constraint.min());
      statement.setDouble(
          next + 2, constraint.max() == null ? Double.POSITIVE_INFINITY : constraint.max());
      next += 3;
    }
    return next;
  }
}
