package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far one fold of a trial has come.
 *
 * @param fold which, from 0
 * @param epochs it was trained for so far
 * @param startedAtEpochMillis null when nobody heard of it before its end
 * @param pausesAt the epoch after which its trainer leaves it, null when it trains to its end
 * @param restsAt the epoch at which its trainer left it last, null when it did not
 * @param end null while it is under way
 */
public record FoldLife(
    int fold,
    int epochs,
    @Nullable Long startedAtEpochMillis,
    @Nullable Integer pausesAt,
    @Nullable Integer restsAt,
    @Nullable FoldEnd end) {
  /** Of a trial that comes to no rung. */
  public FoldLife(
      int fold, int epochs, @Nullable Long startedAtEpochMillis, @Nullable FoldEnd end) {
    this(fold, epochs, startedAtEpochMillis, null, null, end);
  }

  /** Whether it has not ended. */
  boolean isUnderWay() {
    return end == null;
  }

  /** Whether it waits at this epoch, and nobody trains it. */
  boolean restsAt(int epoch) {
    return end == null && restsAt != null && restsAt == epoch && epochs <= epoch;
  }

  /** Whether somebody trains it. */
  boolean isTrained() {
    return end == null && (restsAt == null || !restsAt(restsAt));
  }

  /** Whether its trainer is to leave it at a rung. */
  boolean climbs() {
    return pausesAt != null;
  }

  boolean hasBegun() {
    return startedAtEpochMillis != null;
  }
}
