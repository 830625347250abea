package dev.barrido.events.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the algorithm to its settings and to the parameters it has to search. */
final class AlgorithmCheck {
  private AlgorithmCheck() {}

  static void check(Section section, SweepSpec read, Map<String, String> settings, Section spec) {
    List<ParameterSpec> parameters = read.parameters();
    Optional<Algorithm> named = Algorithm.named(read.algorithmName());
    if (named.isEmpty()) {
      return; // refused already, with the names there are
    }
    SettingsCheck.check(
        section, "algorithmSettings", read.algorithmName(), named.get().settings(), settings);
    if (named.get() == Algorithm.EVOLUTION) {
      checkSample(section, settings);
    }
    if (named.get() == Algorithm.GRID) {
      for (int i = 0; i < parameters.size(); i++) {
        checkCountable(parameters.get(i), spec, i);
      }
    } else if (read.maxTrialCount() == null && !spec.has("maxTrialCount") && !read.checksOnly()) {
      spec.missing("maxTrialCount", "a whole number >= 1 (only a grid ends by itself)");
    }
  }

  private static void checkSample(Section section, Map<String, String> settings) {
    String sample = settings.get("sample_size");
    String population = settings.getOrDefault("population_size", "20");
    Allowed count = new Allowed.Count(1);
    if (sample == null || !count.accepts(sample) || !count.accepts(population)) {
      return;
    }
    if (Integer.parseInt(sample) > Integer.parseInt(population)) {
      section.problemAt(
          "algorithmSettings.sample_size",
          "expected at most population_size, " + population + ", got " + sample);
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
