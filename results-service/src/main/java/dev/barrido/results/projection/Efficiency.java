package dev.barrido.results.projection;

import dev.barrido.core.efficiency.BestModelScore;
import dev.barrido.core.efficiency.EfficiencyCurve;
import dev.barrido.events.ObjectiveType;
import dev.barrido.parts.search.Losses;
import java.util.List;

/**
 * The random experiment efficiency curve of a sweep: what searches of so many trials would have
 * found.
 *
 * @param metric that the values are of
 */
public record Efficiency(String metric, List<Size> sizes) {
  public Efficiency {
    sizes = List.copyOf(sizes);
  }

  static Efficiency of(String metric, ObjectiveType type, EfficiencyCurve curve) {
    return new Efficiency(metric, curve.sizes().stream().map(size -> Size.of(type, size)).toList());
  }

  /**
   * Experiments of one size; the worst and the best of them, and the quartiles between.
   *
   * @param trials of each experiment
   * @param experiments how many there were
   * @param deviation of an experiment's value, since neither which model is the best nor how good
   *     it is is known exactly; the mean over the experiments
   */
  public record Size(
      int trials,
      int experiments,
      double worst,
      double worseQuartile,
      double median,
      double betterQuartile,
      double best,
      double deviation) {
    private static Size of(ObjectiveType type, EfficiencyCurve.Size size) {
      return new Size(
          size.trials(),
          size.scores().size(),
          Losses.of(type, size.quantile(1)),
          Losses.of(type, size.quantile(0.75)),
          Losses.of(type, size.quantile(0.5)),
          Losses.of(type, size.quantile(0.25)),
          Losses.of(type, size.quantile(0)),
          size.scores().stream()
              .mapToDouble(BestModelScore::variance)
              .map(Math::sqrt)
              .average()
              .orElse(0));
    }
  }
}
