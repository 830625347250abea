package dev.barrido.core.space;

import java.math.BigDecimal;

/**
 * Real numbers between two inclusive bounds, on a scale, optionally in steps from the lower bound.
 * Stepped values are computed in decimals, so that 0.1 and two steps of 0.1 are 0.3; each owns the
 * half step on either side of it.
 *
 * @param step the distance between values, 0 for a continuous range
 */
public record RealDomain(double min, double max, Scale scale, double step) implements Domain {
  /** How far, in steps, a number may lie from a value and still be meant as that value. */
  private static final double ROUNDING = 1e-9;

  public RealDomain {
    scale.check("a real range", min, max);
    if (!(step >= 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException(
          "a real range: expected step > 0, or 0 for none, got " + step);
    }
    if (step > 0 && steps(min, max, step).compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
      throw new IllegalArgumentException(
          "a real range: expected a step that gives at most 2^53 values, got " + step);
    }
  }

  /** A continuous range. */
  public static RealDomain of(double min, double max, Scale scale) {
    return new RealDomain(min, max, scale, 0);
  }

  @Override
  public Object at(double unit) {
    double place = Checks.unit(unit);
    if (step == 0) {
      return scale.between(place, min, max);
    }
    return nthReal(nearest(scale.between(place, scale.lowestCell(min, step), highestCell())));
  }

  @Override
  public double unit(Object value) {
    double real = (Double) canonical(value);
    return step == 0
        ? scale.fraction(real, min, max)
        : scale.fraction(real, scale.lowestCell(min, step), highestCell());
  }

  @Override
  public boolean contains(Object value) {
    if (!(value instanceof Number number)) {
      return false;
    }
    double real = number.doubleValue();
    if (step == 0) {
      return real >= min && real <= max;
    }
    return Math.abs(real - nthReal(nearest(real))) <= ROUNDING * step;
  }

  @Override
  public Object canonical(Object value) {
    Checks.held(this, value);
    double real = ((Number) value).doubleValue();
    return step == 0 ? real : nthReal(nearest(real));
  }

  @Override
  public long size() {
    if (step == 0) {
      return min == max ? 1 : UNCOUNTED;
    }
    return steps(min, max, step).longValueExact() + 1;
  }

  @Override
  public Object nth(long index) {
    return nthReal(Checks.index(this, index));
  }

  @Override
  public long indexOf(Object value) {
    Checks.held(this, value);
    return step == 0 ? 0 : nearest(((Number) value).doubleValue());
  }

  @Override
  public String description() {
    return "a number from " + min + " to " + max + (step == 0 ? "" : " in steps of " + step);
  }

  private double nthReal(long index) {
    BigDecimal distance = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(index));
    return BigDecimal.valueOf(min).add(distance).doubleValue();
  }

  private long nearest(double real) {
    return Math.max(0, Math.min(size() - 1, Math.round((real - min) / step)));
  }

  private double highestCell() {
    return nthReal(size() - 1) + step / 2;
  }

  private static BigDecimal steps(double min, double max, double step) {
    return BigDecimal.valueOf(max)
        .subtract(BigDecimal.valueOf(min))
        .divideToIntegralValue(BigDecimal.valueOf(step));
  }
}
