package dev.barrido.core.importance;

import java.util.BitSet;

/** The part of one parameter's unit interval that a leaf covers. */
sealed interface Extent {
  /** How much of the parameter it is, 0 to 1. */
  double size();

  /** How much of the parameter two extents of the same kind share. */
  double overlap(Extent other);

  /** From low to high, for parameters whose neighbouring values are alike. */
  record Interval(double low, double high) implements Extent {
    static final Interval ALL = new Interval(0, 1);

    @Override
    public double size() {
      return high - low;
    }

    @Override
    public double overlap(Extent other) {
      Interval that = (Interval) other;
      return Math.max(0, Math.min(high, that.high) - Math.max(low, that.low));
    }
  }

  /**
   * Some of the categories.
   *
   * @param count how many there are in all, each of the same size
   */
  record Categories(BitSet chosen, int count) implements Extent {
    static Categories all(int count) {
      BitSet all = new BitSet(count);
      all.set(0, count);
      return new Categories(all, count);
    }

    @Override
    public double size() {
      return (double) chosen.cardinality() / count;
    }

    @Override
    public double overlap(Extent other) {
      BitSet both = (BitSet) chosen.clone();
      both.and(((Categories) other).chosen);
      return (double) both.cardinality() / count;
    }
  }
}
