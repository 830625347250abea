package dev.barrido.events.spec;

/**
 * Which numbers a field takes.
 *
 * @param min inclusive, unless {@code open}
 * @param open whether min itself is excluded
 */
record NumberRange(double min, boolean open, double max, boolean wholeOnly) {
  static final NumberRange ANY =
      new NumberRange(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  /** Whole numbers that floating-point numbers hold exactly. */
  static final NumberRange EXACT = new NumberRange(-0x1p53, false, 0x1p53, true);

  static final NumberRange POSITIVE = new NumberRange(0, true, Double.POSITIVE_INFINITY, false);
  static final NumberRange NOT_NEGATIVE =
      new NumberRange(0, false, Double.POSITIVE_INFINITY, false);
  static final NumberRange FRACTION = new NumberRange(0, false, 1, false);
  static final NumberRange COUNT = new NumberRange(1, false, Integer.MAX_VALUE, true);
  static final NumberRange COUNT_OR_ZERO = new NumberRange(0, false, Integer.MAX_VALUE, true);

  static NumberRange atLeast(double min) {
    return new NumberRange(min, false, Double.POSITIVE_INFINITY, false);
  }

  NumberRange whole() {
    return new NumberRange(min, open, Math.min(max, Integer.MAX_VALUE), true);
  }

  boolean contains(double number) {
    boolean aboveMin = open ? number > min : number >= min;
    return aboveMin && number <= max && (!wholeOnly || number == Math.rint(number));
  }

  /** A number of this range, to read on with after a missing one. */
  double example() {
    return contains(1) ? 1 : min;
  }

  @Override
  public String toString() {
    String what = wholeOnly ? "a whole number" : "a number";
    String lower = min == Double.NEGATIVE_INFINITY ? "" : (open ? " > " : " >= ") + words(min);
    String upper = max == Double.POSITIVE_INFINITY ? "" : " and <= " + words(max);
    return what + lower + upper;
  }

  /** A number as a person would write it. */
  static String words(double number) {
    return EXACT.contains(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
