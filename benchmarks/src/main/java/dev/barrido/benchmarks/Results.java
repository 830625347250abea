package dev.barrido.benchmarks;

import java.util.List;
import java.util.Locale;

/** What a row prints, and the numbers that stand for many. */
public final class Results {
  private Results() {}

  /** Prints what was measured: what, value and unit, parted by tabs. */
  public static void print(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", what, value, unit);
  }

  /** The value below which half of them are; the upper of two in the middle. */
  public static double median(List<Double> values) {
    return percentile(50, values);
  }

  /**
   * The lowest of the values that so many percent of them do not exceed.
   *
   * @param values at least one
   */
  public static double percentile(double percent, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.floor(percent / 100 * sorted.size());
    return sorted.get(Math.min(rank, sorted.size() - 1));
  }
}
