package dev.barrido.benchmarks.quality;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
    Map<String, String> given = new HashMap<>(DEFAULTS);
    given.put("--tables", usualTables);
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!DEFAULTS.containsKey(name) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException(
            "expected options of "
                + new TreeSet<>(DEFAULTS.keySet())
                + " with a value each, e.g. --seeds 100-129, got "
                + arguments.subList(i, arguments.size()));
      }
      given.put(name, arguments.get(i + 1));
    }
    return new QualityOptions(
        names(given.get("--functions")),
        names(given.get("--searchers")),
        seeds(given.get("--seeds")),
        Integer.parseInt(given.get("--evaluations")),
        Path.of(given.get("--tables")));
  }

  boolean wants(Problem problem) {
    return functions.isEmpty() || functions.contains(problem.name());
  }

  boolean wants(Contestant contestant) {
    return searchers.isEmpty() || searchers.contains(contestant.name());
  }

  private static Set<String> names(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(","));
  }

  private static List<Integer> seeds(String range) {
    String[] ends = range.split("-");
    int first = Integer.parseInt(ends[0]);
    return IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1])).boxed().toList();
  }
}
