package dev.barrido.events;

/** Refuses numbers below their range. */
final class Range {
  private Range() {}

  static void atLeast(String field, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(field + " must be >= " + least + ", was " + value);
    }
  }
}
