package dev.barrido.results.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which curves.
 *
 * @param numbers which trials; none: all, or those that stand for all
 * @param limit at most so many trials, 4 to 10,000: the best, the newest, those under way and of
 *     all others every so many; null: all
 * @param untilEpochMillis what was measured by then; null: all
 */
public record CurveQuery(
    String metric,
    List<Integer> numbers,
    @Nullable Integer limit,
    @Nullable Long untilEpochMillis) {
  private static final int LEAST = 4;
  private static final int MOST = 10_000;

  public CurveQuery {
    numbers = List.copyOf(numbers);
    checkSample(limit);
  }

  /** Refuses what is no size of a choice of trials. */
  public static void checkSample(@Nullable Integer limit) {
    if (limit != null && (limit < LEAST || limit > MOST)) {
      throw new IllegalArgumentException(
          "limit: expected a number from " + LEAST + " to " + MOST + ", got " + limit);
    }
  }
}
