package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * Which attempts, the newest of them.
 *
 * @param number of the trial; null: all
 * @param untilEpochMillis those that had begun then; null: all
 * @param limit 1 to 1000
 */
public record AttemptQuery(@Nullable Integer number, @Nullable Long untilEpochMillis, int limit) {
  public AttemptQuery {
    TrialQuery.checkPage(0, limit);
  }
}
