package dev.barrido.core.space;

/**
 * Whole numbers between two inclusive bounds, on a scale, in steps from the lower bound. Each value
 * owns the half step on either side of it, so both bounds are as reachable as any other.
 *
 * @param min from -2^53
 * @param max to 2^53
 * @param step the distance between values, at least 1
 */
public record IntegerDomain(long min, long max, Scale scale, long step) implements Domain {
  public IntegerDomain {
    scale.check("a whole range", min, max);
    if (min < -MOST_VALUES || max > MOST_VALUES) {
      throw new IllegalArgumentException(
          "a whole range: expected bounds within +-2^53, got min " + min + " and max " + max);
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
    double value = scale.between(Checks.unit(unit), scale.lowestCell(min, step), highestCell());
    long index = Math.round((value - min) / step);
    return nth(Math.max(0, Math.min(size() - 1, index)));
  }

  @Override
  public double unit(Object value) {
    long whole = (Long) canonical(value);
    return scale.fraction(whole, scale.lowestCell(min, step), highestCell());
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
  public Object canonical(Object value) {
    Checks.held(this, value);
    return ((Number) value).longValue();
  }

  @Override
  public long size() {
    return (max - min) / step + 1;
  }

  @Override
  public Object nth(long index) {
    return min + Checks.index(this, index) * step;
  }

  @Override
  public long indexOf(Object value) {
    return ((Long) canonical(value) - min) / step;
  }

  @Override
  public String description() {
    return "a whole number from " + min + " to " + max + (step == 1 ? "" : " in steps of " + step);
  }

  private double highestCell() {
    return min + (size() - 1) * step + step / 2.0;
  }
}
