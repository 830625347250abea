package dev.barrido.core.space;

/** How a range is looked at: equal steps, or equal ratios. */
public enum Scale {
  LINEAR {
    @Override
    double forward(double value) {
      return value;
    }

    @Override
    double backward(double value) {
      return value;
    }
  },
  LOGARITHMIC {
    @Override
    double forward(double value) {
      return Math.log(value);
    }

    @Override
    double backward(double value) {
      return Math.exp(value);
    }
  };

  abstract double forward(double value);

  abstract double backward(double value);

  /** Where a value lies between two bounds, 0 to 1. */
  double fraction(double value, double min, double max) {
    if (max == min) {
      return 0.5;
    }
    double fraction = (forward(value) - forward(min)) / (forward(max) - forward(min));
    return Math.min(1, Math.max(0, fraction));
  }

  /** The value at a fraction of the way between two bounds: at 0 and 1 the bounds themselves. */
  double between(double fraction, double min, double max) {
    if (fraction <= 0 || fraction >= 1) {
      return fraction <= 0 ? min : max;
    }
    double value = backward(forward(min) + fraction * (forward(max) - forward(min)));
    return Math.min(max, Math.max(min, value));
  }

  /** Refuses bounds that this scale cannot hold. */
  void check(String what, double min, double max) {
    if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
      throw new IllegalArgumentException(
          what + ": expected finite bounds with min <= max, got min " + min + " and max " + max);
    }
    if (!Double.isFinite(max - min)) {
      throw new IllegalArgumentException(
          what + ": expected a width that a double can hold, got min " + min + " and max " + max);
    }
    if (this == LOGARITHMIC && min <= 0) {
      throw new IllegalArgumentException(
          what + ": expected min > 0 on a logarithmic scale, got min " + min);
    }
  }

  /**
   * The end of the cell that the lowest of several values owns: half a step below it, and on a
   * logarithmic scale above zero.
   */
  double lowestCell(double min, double step) {
    double lowest = min - step / 2;
    return this == LOGARITHMIC ? Math.max(lowest, min / 2) : lowest;
  }
}
