package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an algorithm that brings hyperband along is told of it, in Katib's words where Katib has
 * them.
 */
final class Brackets {
  private static final Map<String, String> OF_HYPERBAND =
      Map.of(
          "eta", "reductionFactor",
          "r_l", "maxEpochs",
          "minEpochs", "minEpochs",
          "variant", "variant");

  private Brackets() {}

  static List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (String name : List.of("eta", "r_l", "minEpochs", "variant")) {
      settings.add(ofHyperband(name));
    }
    settings.add(
        new Setting(
            "resource_name",
            new Allowed.OneOf(List.of("epochs")),
            "epochs",
            "what trials get more of"));
    return settings;
  }

  private static Setting ofHyperband(String name) {
    Setting setting =
        Scheduler.HYPERBAND.settings().stream()
            .filter(each -> each.name().equals(OF_HYPERBAND.get(name)))
            .findFirst()
            .orElseThrow();
    return new Setting(name, setting.allowed(), setting.standard(), setting.meaning());
  }

  /** What these settings of an algorithm say to hyperband. */
  static Map<String, String> toHyperband(Map<String, String> settings) {
    Map<String, String> told = new LinkedHashMap<>();
    settings.forEach(
        (name, value) -> {
          if (OF_HYPERBAND.containsKey(name)) {
            told.put(OF_HYPERBAND.get(name), value);
          }
        });
    return told;
  }

  /** What these settings of an algorithm say to its searcher. */
  static Map<String, String> toSearcher(Map<String, String> settings) {
    Map<String, String> told = new LinkedHashMap<>(settings);
    settings().forEach(setting -> told.remove(setting.name()));
    return told;
  }
}
