package dev.barrido.events.spec;

import dev.barrido.events.spec.ParameterSpec.Kind;
import java.util.List;
import java.util.Map;

/** Holds the algorithm to the parameters it has to search. */
final class AlgorithmCheck {
  /** What each algorithm of this release can be set. */
  private static final Map<String, List<String>> SETTINGS =
      Map.of("grid", List.of("shuffle"), "random", List.of());

  private AlgorithmCheck() {}

  static void check(
      Section algorithm,
      String name,
      Map<String, String> settings,
      List<ParameterSpec> parameters,
      Section spec) {
    List<String> known = SETTINGS.get(name);
    if (known == null) {
      algorithm.notOneOf("algorithmName", name, SETTINGS.keySet().stream().sorted().toList());
      return;
    }
    for (String setting : settings.keySet()) {
      if (!known.contains(setting)) {
        algorithm.notOneOf("algorithmSettings", setting, known);
      }
    }
    if (name.equals("grid")) {
      parameters.forEach(parameter -> checkCountable(parameter, spec));
    } else if (!spec.has("maxTrialCount")) {
      spec.missing("maxTrialCount", "a whole number >= 1 (only a grid ends by itself)");
    }
  }

  private static void checkCountable(ParameterSpec parameter, Section spec) {
    if (parameter.kind() == Kind.DOUBLE && parameter.step() == null) {
      spec.problem(
          "parameters",
          "expected a step or a list for "
              + parameter.name()
              + ", since a grid cannot count a continuous range; got neither");
    }
  }
}
