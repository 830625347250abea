package dev.barrido.core.space;

/**
 * Whole numbers between two inclusive bounds, on a scale, in steps from the lower bound. Each value
 * owns the half step on either side of it, so both bounds are as reachable as any other.
 *
 * @param step the distance between values, at least 1
 */
public record IntegerDomain(long min, long max, Scale scale, long step) implements Domain {
  private static final long LARGEST = 1L << 53;

  public IntegerDomain {
    scale.check("a whole range", min, max);
    if (Math.abs(min) > LARGEST || Math.abs(max) > LARGEST) {
      throw new IllegalArgumentException(
          "a whole range: expected bounds within +-2^53, got " + min + " and " + max);
    }
    if (step < 1) {
      throw new IllegalArgumentException("a whole range: expected step >= 1, got " + step);
    }
  }

  public static IntegerDomain of(long min, long max, Scale scale) {
    return new IntegerDomain(min, max, scale, 1);
  }

  @Override
  public Object at(double unit) {
    double value = scale.between(unit, lowest(), highest());
    long index = Math.round((value - min) / step);
    return nth(Math.max(0, Math.min(size() - 1, index)));
  }

  @Override
  public double unit(Object value) {
    if (!contains(value)) {
      throw new IllegalArgumentException("expected a value of " + this + ", got " + value);
    }
    return scale.fraction(((Number) value).doubleValue(), lowest(), highest());
  }

  @Override
  public boolean contains(Object value) {
    if (!(value instanceof Number number) || number.doubleValue() != number.longValue()) {
      return false;
    }
    long whole = number.longValue();
    return whole >= min && whole <= max && (whole - min) % step == 0;
  }

  @Override
  public long size() {
    return (max - min) / step + 1;
  }

  @Override
  public Object nth(long index) {
    return min + index * step;
  }

  private double lowest() {
    double lowest = min - step / 2.0;
    return scale == Scale.LOGARITHMIC ? Math.max(lowest, min / 2.0) : lowest;
  }

  private double highest() {
    return min + (size() - 1) * step + step / 2.0;
  }
}
