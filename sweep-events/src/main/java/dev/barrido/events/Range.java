package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** Refuses numbers out of their range. */
final class Range {
  /**
   * The largest whole number that every reader keeps, those with floating-point numbers only too.
   */
  private static final long LARGEST = (1L << 53) - 1;

  private Range() {}

  static void atLeast(String field, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(field + " must be >= " + least + ", was " + value);
    }
    atMost(field, LARGEST, value);
  }

  static void atMost(String field, long most, long value) {
    if (value > most) {
      throw new IllegalArgumentException(field + " must be <= " + most + ", was " + value);
    }
  }

  static void orNull(String field, long least, @Nullable Integer value) {
    if (value != null) {
      atLeast(field, least, value);
    }
  }
}
