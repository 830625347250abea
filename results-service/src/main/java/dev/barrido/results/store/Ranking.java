package dev.barrido.results.store;

import dev.barrido.parts.search.Merits;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the trials of a sweep compare.
 *
 * @param front the numbers of the Pareto front; null where one objective ranks all
 */
record Ranking(Merits merits, @Nullable Set<Integer> front) {
  @Nullable Boolean feasible(@Nullable Double value, Map<String, Double> metrics) {
    return merits.feasible(value, metrics);
  }

  /** Whether a trial is of the Pareto front; null where there is none. */
  @Nullable Boolean isOfFront(int number) {
    return front == null ? null : (Boolean) front.contains(number);
  }
}
