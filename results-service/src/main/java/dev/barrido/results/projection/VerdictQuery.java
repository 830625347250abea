package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * Which verdicts.
 *
 * @param number of the trial; null: all
 * @param kind null: all
 * @param offset at least 0
 * @param limit 1 to 1000
 */
public record VerdictQuery(
    @Nullable Integer number, GivenVerdict.@Nullable Kind kind, int offset, int limit) {
  public VerdictQuery {
    TrialQuery.checkPage(offset, limit);
  }
}
