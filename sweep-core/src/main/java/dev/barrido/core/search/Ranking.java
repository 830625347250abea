package dev.barrido.core.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * Trials as points of the unit cube, NaN where a parameter does not exist; cancelled ones are left
 * out.
 *
 * @param scored those with a loss, the best first
 * @param unscored pending and failed ones, the newest first
 */
record Ranking(List<double[]> scored, List<double[]> unscored) {
  /** The trials for which this holds. */
  Ranking only(Predicate<double[]> those) {
    return new Ranking(
        scored.stream().filter(those).toList(), unscored.stream().filter(those).toList());
  }
}
