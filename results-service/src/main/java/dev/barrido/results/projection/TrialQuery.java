package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * Which trials, in which order.
 *
 * @param state null: all
 * @param offset at least 0
 * @param limit 1 to 1000
 */
public record TrialQuery(
    TrialOrder order, boolean descending, @Nullable TrialState state, int offset, int limit) {
  private static final int MOST = 1000;

  public TrialQuery {
    checkPage(offset, limit);
  }

  static void checkPage(int offset, int limit) {
    if (offset < 0) {
      throw new IllegalArgumentException("offset: expected a number >= 0, got " + offset);
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "limit: expected a number from 1 to " + MOST + ", got " + limit);
    }
  }
}
