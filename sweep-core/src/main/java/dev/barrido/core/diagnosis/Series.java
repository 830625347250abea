package dev.barrido.core.diagnosis;

import java.util.Arrays;

/** One figure over the epochs at which it was measured, finite and ascending by epoch. */
final class Series {
  private final int[] epochs;
  private final double[] values;

  Series(int[] epochs, double[] values) {
    this.epochs = epochs;
    this.values = values;
  }

  int size() {
    return values.length;
  }

  double[] values() {
    return values;
  }

  double value(int index) {
    return values[index];
  }

  int epoch(int index) {
    return epochs[index];
  }

  double last() {
    return values[values.length - 1];
  }

  /** The median from one index to before another; there is at least one between them. */
  double median(int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median of the last values, of all if there are fewer. */
  double medianOfLast(int count) {
    return median(Math.max(0, size() - count), size());
  }

  /** Where the lowest value is, the first one among equals. */
  int lowest() {
    int lowest = 0;
    for (int i = 1; i < values.length; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
    }
    return lowest;
  }
}
