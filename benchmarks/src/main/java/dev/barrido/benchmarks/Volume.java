package dev.barrido.benchmarks;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Bergstra and Bengio 2012, section 4: how often a search hits a target of one percent of the
 * volume of the unit cube. Targets 0 to 1999, each the seed of its place, its sides and its search.
 */
final class Volume {
  private static final int TARGETS = 2000;
  private static final double VOLUME = 0.01;

  private record Target(double[] from, double[] sides) {
    boolean holds(Hyperparameters point) {
      return IntStream.range(0, from.length)
          .allMatch(
              i -> point.number("x" + i) >= from[i] && point.number("x" + i) <= from[i] + sides[i]);
    }
  }

  private Volume() {}

  public static void main(String[] none) {
    for (int values : List.of(3, 5, 7)) {
      row(3, values);
    }
    row(5, 3);
  }

  private static void row(int dimensions, int values) {
    int trials = (int) Math.round(Math.pow(values, dimensions));
    for (String name : List.of("grid", "random", "sobol", "latinhypercube")) {
      for (boolean cube : List.of(true, false)) {
        System.out.printf(
            Locale.ROOT,
            "%s, %d dimensions, %d trials, %s\t%.1f\tpercent%n",
            name,
            dimensions,
            trials,
            cube ? "cubes" : "boxes",
            100.0 * hits(name, dimensions, values, trials, cube) / TARGETS);
      }
    }
  }

  private static long hits(String name, int dimensions, int values, int trials, boolean cube) {
    SearchSpace space = space(dimensions, name.equals("grid") ? mesh(values) : side());
    return IntStream.range(0, TARGETS)
        .parallel()
        .filter(
            number -> {
              Seeds seeds = new Seeds(number);
              Target target = target(dimensions, cube, seeds.stream("target", 0));
              Searcher searcher = Searchers.named(name, space, Map.of(), seeds, trials);
              return IntStream.range(0, trials)
                  .mapToObj(
                      index ->
                          searcher.propose(
                              index, TrialHistory.empty(), seeds.stream("searcher", index)))
                  .anyMatch(point -> target.holds(point.orElseThrow()));
            })
        .count();
  }

  /**
   * The sides' logarithms share the volume's: equally, or as the parts of a stick broken anywhere.
   */
  private static Target target(int dimensions, boolean cube, RandomGenerator random) {
    double[] parts = random.doubles(dimensions).map(u -> cube ? 1 : -Math.log(1 - u)).toArray();
    double sum = IntStream.range(0, dimensions).mapToDouble(i -> parts[i]).sum();
    double[] sides =
        IntStream.range(0, dimensions).mapToDouble(i -> Math.pow(VOLUME, parts[i] / sum)).toArray();
    double[] from = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      from[i] = random.nextDouble() * (1 - sides[i]);
    }
    return new Target(from, sides);
  }

  private static RealDomain side() {
    return RealDomain.of(0, 1, Scale.LINEAR);
  }

  /** The middles of so many equal parts. */
  private static RealDomain mesh(int values) {
    double step = Math.round(1e6 / values) / 1e6;
    return new RealDomain(step / 2, step / 2 + (values - 1) * step, Scale.LINEAR, step);
  }

  private static SearchSpace space(int dimensions, RealDomain side) {
    return new SearchSpace(
        IntStream.range(0, dimensions).mapToObj(i -> Parameter.of("x" + i, side)).toList());
  }
}
