package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the trials of a sweep compare.
 *
 * @param front the numbers of the Pareto front; null where one objective ranks all
 */
record Ranking(Merits merits, @Nullable Set<Integer> front) {
  static Ranking of(Connection connection, SweepId sweep, Merits merits) throws SQLException {
    return new Ranking(
        merits,
        merits.several() ? Set.copyOf(FrontRows.find(connection, sweep, merits).numbers()) : null);
  }

  @Nullable Boolean feasible(@Nullable Double value, Map<String, Double> metrics) {
    return merits.feasible(value, metrics);
  }

  /** Whether a trial is of the Pareto front; null where there is none. */
  @Nullable Boolean isOfFront(int number) {
    return front == null ? null : (Boolean) front.contains(number);
  }
}
