package dev.barrido.core.space;

/** The doors of a domain: places, values and indexes it does not have stop here. */
final class Checks {
  private Checks() {}

  static double unit(double unit) {
    if (!(unit >= 0 && unit <= 1)) {
      throw new IllegalArgumentException(
          "a place of the unit interval: expected 0 to 1, got " + unit);
    }
    return unit;
  }

  static void held(Domain domain, Object value) {
    if (!domain.contains(value)) {
      String given = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
      throw new IllegalArgumentException("expected " + domain.description() + ", got " + given);
    }
  }

  static long index(Domain domain, long index) {
    long size = Math.max(0, domain.size());
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "expected a place among the "
              + size
              + " values that can be counted of "
              + domain.description()
              + ", got "
              + index);
    }
    return index;
  }
}
