package dev.barrido.benchmarks.quality;

import dev.barrido.benchmarks.RowOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is measured.
 *
 * @param functions of these names; empty: all
 * @param searchers of these names; empty: all
 */
record QualityOptions(
    Set<String> functions,
    Set<String> searchers,
    List<Integer> seeds,
    int evaluations,
    Path tables) {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--functions", "",
          "--searchers", "",
          "--seeds", "0-29",
          "--evaluations", "200",
          "--tables", "");

  /** Reads {@code --name value} pairs. */
  static QualityOptions of(List<String> arguments, String usualTables) {
    Map<String, String> defaults = new HashMap<>(DEFAULTS);
    defaults.put("--tables", usualTables);
    RowOptions given = RowOptions.of(arguments, defaults);
    return new QualityOptions(
        Set.copyOf(given.names("--functions")),
        Set.copyOf(given.names("--searchers")),
        given.range("--seeds"),
        given.count("--evaluations"),
        Path.of(given.text("--tables")));
  }

  boolean wants(Problem problem) {
    return functions.isEmpty() || functions.contains(problem.name());
  }

  boolean wants(Contestant contestant) {
    return searchers.isEmpty() || searchers.contains(contestant.name());
  }
}
