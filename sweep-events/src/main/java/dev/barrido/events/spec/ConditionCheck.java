package dev.barrido.events.spec;

import java.util.ArrayDeque;
import java.util.Deque;
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
    if (circles(parameter)) {
      section.problem(
          "when",
          "expected conditions that do not go in circles, got one through " + parameter.name());
    }
  }

  private void check(Section section, String name, Object value) {
    ParameterSpec other = byName.get(name);
    if (other == null) {
      section.problemAt(
          "when." + Words.shortened(name),
          "expected the name of a parameter, " + Words.gotInsteadOf(byName.keySet(), name));
    } else if (other.valueOf(value) == null) {
      section.problemAt(
          "when." + name,
          "expected a value that "
              + name
              + " can have, got "
              + new SpecNode.Scalar(value, null).kind());
    }
  }

  /** Whether the conditions of a parameter lead back to it. */
  private boolean circles(ParameterSpec parameter) {
    Set<String> seen = new HashSet<>();
    Deque<ParameterSpec> open = new ArrayDeque<>(List.of(parameter));
    while (!open.isEmpty()) {
      for (String next : open.remove().when().keySet()) {
        if (next.equals(parameter.name())) {
          return true;
        }
        if (seen.add(next) && byName.containsKey(next)) {
          open.add(byName.get(next));
        }
      }
    }
    return false;
  }
}
