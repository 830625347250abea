package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far one fold of a trial has come.
 *
 * @param fold which, from 0
 * @param epochs it was trained for so far
 * @param startedAtEpochMillis null when nobody heard of it before its end
 * @param end null while it is under way
 */
public record FoldLife(
    int fold, int epochs, @Nullable Long startedAtEpochMillis, @Nullable FoldEnd end) {
  boolean isUnderWay() {
    return end == null;
  }

  boolean hasBegun() {
    return startedAtEpochMillis != null;
  }
}
