package dev.barrido.events.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of a trial's best epoch must keep to.
 *
 * @param min at least this; null when any value is large enough
 * @param max at most this; null when any value is small enough
 */
public record Constraint(String metric, @Nullable Double min, @Nullable Double max) {
  /**
   * By how much these metrics break it: the distance beyond the bound, as a part of the bound
   * unless that is 0.
   *
   * @return 0 when they keep to it, infinity when they do not have the metric
   */
  public double violation(Map<String, Double> metrics) {
    Double value = metrics.get(metric);
    if (value == null) {
      return Double.POSITIVE_INFINITY;
    }
    double below = min == null ? 0 : beyond(min - value, min);
    double above = max == null ? 0 : beyond(value - max, max);
    return Math.max(below, above);
  }

  private static double beyond(double distance, double bound) {
    return Math.max(0, distance) / (bound == 0 ? 1 : Math.abs(bound));
  }
}
