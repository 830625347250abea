package dev.barrido.events.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the algorithm to its settings and to the parameters it has to search. */
final class AlgorithmCheck {
  private AlgorithmCheck() {}

  static void check(Section section, SweepSpec read, Section spec) {
    Map<String, String> settings = read.algorithmSettings();
    List<ParameterSpec> parameters = read.parameters();
    Optional<Algorithm> named = Algorithm.named(read.algorithmName());
    if (named.isEmpty()) {
      return; // refused already, with the names there are
    }
    settings.forEach((setting, value) -> checkSetting(section, named.get(), setting, value));
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

  private static void checkSetting(
      Section section, Algorithm algorithm, String name, String value) {
    String place = "algorithmSettings." + Words.shortened(name);
    List<String> known = algorithm.settings().stream().map(Setting::name).toList();
    int found = known.indexOf(name);
    if (known.isEmpty()) {
      section.problemAt(
          place,
          "expected no settings for " + algorithm.specName() + ", got " + Words.quoted(name));
    } else if (found < 0) {
      section.problemAt(place, "expected one of " + known + ", " + Words.gotInsteadOf(known, name));
    } else {
      Allowed allowed = algorithm.settings().get(found).allowed();
      if (!allowed.accepts(value)) {
        section.problemAt(
            place, "expected " + allowed.description() + ", got " + Words.quoted(value));
      }
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
