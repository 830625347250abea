package dev.barrido.core.space;

/**
 * Real numbers between two inclusive bounds, on a scale, optionally in steps from the lower bound.
 *
 * @param step the distance between values, 0 for a continuous range; with a step both ends of the
 *     stepped range are reachable
 */
public record RealDomain(double min, double max, Scale scale, double step) implements Domain {
  private static final double ROUNDING = 1e-9;

  public RealDomain {
    scale.check("a real range", min, max);
    if (!(step >= 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException("a real range: expected step >= 0, got " + step);
    }
  }

  /** A continuous range. */
  public static RealDomain of(double min, double max, Scale scale) {
    return new RealDomain(min, max, scale, 0);
  }

  @Override
  public Object at(double unit) {
    if (step == 0) {
      return scale.between(unit, min, max);
    }
    double widenedMin = scale == Scale.LOGARITHMIC ? min : min - step / 2;
    double value = scale.between(unit, widenedMin, nthReal(size() - 1) + step / 2);
    long index = Math.round((value - min) / step);
    return nthReal(Math.max(0, Math.min(size() - 1, index)));
  }

  @Override
  public double unit(Object value) {
    double number = checked(value);
    if (step == 0) {
      return scale.fraction(number, min, max);
    }
    double widenedMin = scale == Scale.LOGARITHMIC ? min : min - step / 2;
    return scale.fraction(number, widenedMin, nthReal(size() - 1) + step / 2);
  }

  @Override
  public boolean contains(Object value) {
    if (!(value instanceof Number number)) {
      return false;
    }
    double real = number.doubleValue();
    if (!(real >= min && real <= max)) {
      return false;
    }
    double steps = step == 0 ? 0 : (real - min) / step;
    return Math.abs(steps - Math.rint(steps)) < ROUNDING * Math.max(1, Math.abs(steps));
  }

  @Override
  public long size() {
    return step == 0
        ? (min == max ? 1 : UNCOUNTED)
        : (long) Math.floor((max - min) / step + ROUNDING) + 1;
  }

  @Override
  public Object nth(long index) {
    if (size() == UNCOUNTED) {
      throw new IllegalStateException("a continuous range has no " + index + "th value");
    }
    return nthReal(index);
  }

  private double nthReal(long index) {
    return Math.min(max, min + index * step);
  }

  private double checked(Object value) {
    if (!contains(value)) {
      throw new IllegalArgumentException("expected a value of " + this + ", got " + value);
    }
    return ((Number) value).doubleValue();
  }
}
