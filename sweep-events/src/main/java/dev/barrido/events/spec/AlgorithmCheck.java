package dev.barrido.events.spec;

import java.util.List;
import java.util.Map;

/** Holds the algorithm to its settings and to the parameters it has to search. */
final class AlgorithmCheck {
  /** What each algorithm of this release can be set; all are true or false. */
  private static final Map<String, List<String>> SETTINGS =
      Map.of(
          "grid", List.of("shuffle"),
          "random", List.of(),
          "sobol", List.of(),
          "tpe", List.of("n_startup_trials", "n_EI_candidates"));

  static final List<String> NAMES = SETTINGS.keySet().stream().sorted().toList();

  private AlgorithmCheck() {}

  static void check(
      Section algorithm,
      String name,
      Map<String, String> settings,
      List<ParameterSpec> parameters,
      Section spec) {
    if (name.isEmpty()) {
      return;
    }
    List<String> known = SETTINGS.getOrDefault(name, List.of());
    settings.forEach((setting, value) -> checkSetting(algorithm, name, known, setting, value));
    if (name.equals("grid")) {
      for (int i = 0; i < parameters.size(); i++) {
        checkCountable(parameters.get(i), spec, i);
      }
    } else if (!spec.has("maxTrialCount")) {
      spec.missing("maxTrialCount", "a whole number >= 1 (only a grid ends by itself)");
    }
  }

  private static void checkSetting(
      Section algorithm, String name, List<String> known, String setting, String value) {
    String place = "algorithmSettings." + Words.shortened(setting);
    if (known.isEmpty()) {
      algorithm.problemAt(
          place, "expected no settings for " + name + ", got " + Words.quoted(setting));
    } else if (!known.contains(setting)) {
      algorithm.problemAt(
          place, "expected one of " + known + ", " + Words.gotInsteadOf(known, setting));
    } else if (setting.equals("shuffle") && Quoted.truth(value) == null) {
      algorithm.problemAt(place, "expected true or false, got " + Words.quoted(value));
    } else if (setting.startsWith("n_") && !value.matches("[1-9][0-9]{0,5}")) {
      algorithm.problemAt(
          place, "expected a whole number from 1 to 999999, got " + Words.quoted(value));
    }
  }

  private static void checkCountable(ParameterSpec parameter, Section spec, int index) {
    if (parameter.isContinuous()) {
      spec.problemAt(
          "parameters[" + index + "].feasibleSpace",
          "expected a step, or a list in a discrete parameter, since a grid cannot count a"
              + " continuous range; got neither");
    }
  }
}
