package dev.barrido.events.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds parameters to each other: names of their own, conditions that can hold and do not circle.
 */
final class ConditionCheck {
  private final Map<String, ParameterSpec> byName = new HashMap<>();

  private ConditionCheck() {}

  static void check(List<Section> sections, List<ParameterSpec> parameters) {
    ConditionCheck check = new ConditionCheck();
    for (int i = 0; i < parameters.size(); i++) {
      ParameterSpec other = check.byName.putIfAbsent(parameters.get(i).name(), parameters.get(i));
      if (other != null) {
        sections
            .get(i)
            .problem("name", "expected a name of its own, got one used before: " + other.name());
      }
    }
    for (int i = 0; i < parameters.size(); i++) {
      check.check(sections.get(i), parameters.get(i));
    }
  }

  private void check(Section section, ParameterSpec parameter) {
    parameter.when().forEach((name, value) -> check(section, name, value));
    if (reaches(parameter.name(), parameter, new HashSet<>())) {
      section.problem(
          "when",
          "expected conditions that do not go in circles, got one through " + parameter.name());
    }
  }

  private void check(Section section, String name, Object value) {
    ParameterSpec other = byName.get(name);
    if (other == null) {
      String nearest =
          NearestName.to(name, byName.keySet())
              .map(known -> "; did you mean \"" + known + "\"?")
              .orElse("");
      section.problem("when", "expected the name of a parameter, got \"" + name + "\"" + nearest);
    } else if (other.valueOf(value) == null) {
      section.problem("when", "expected a value that " + name + " can have, got " + value);
    }
  }

  /** Whether the conditions of a parameter lead to this name. */
  private boolean reaches(String name, ParameterSpec from, Set<String> seen) {
    for (String next : from.when().keySet()) {
      if (next.equals(name)) {
        return true;
      }
      ParameterSpec parameter = byName.get(next);
      if (parameter != null && seen.add(next) && reaches(name, parameter, seen)) {
        return true;
      }
    }
    return false;
  }
}
