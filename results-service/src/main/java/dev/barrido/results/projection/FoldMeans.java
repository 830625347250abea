package dev.barrido.results.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Means over the folds that have a value. */
final class FoldMeans {
  private FoldMeans() {}

  /** The mean of the values that are there; null when none is. */
  static @Nullable Double of(List<@Nullable Double> values) {
    List<Double> there = values.stream().filter(Objects::nonNull).map(Double::valueOf).toList();
    double sum = 0;
    for (double value : there) {
      sum += value;
    }
    return there.isEmpty() ? null : (Double) (sum / there.size());
  }

  /** The mean of each metric, over those that measured it. */
  static Map<String, Double> ofMetrics(Collection<Map<String, Double>> metrics) {
    TreeSet<String> names = new TreeSet<>();
    metrics.forEach(each -> names.addAll(each.keySet()));
    Map<String, Double> means = new LinkedHashMap<>();
    for (String name : names) {
      Function<Map<String, Double>, @Nullable Double> value = each -> each.get(name);
      Double mean = of(metrics.stream().<@Nullable Double>map(value).toList());
      if (mean != null) {
        means.put(name, mean);
      }
    }
    return means;
  }
}
