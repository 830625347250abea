package dev.barrido.events.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds parameters to each other: names of their own, conditions that can hold and do not circle.
 */
final class ConditionCheck {
  private final Conditions conditions;

  private ConditionCheck(List<ParameterSpec> parameters) {
    this.conditions = new Conditions(parameters);
  }

  static void check(List<Section> sections, List<ParameterSpec> parameters) {
    ConditionCheck check = new ConditionCheck(parameters);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).name();
      if (!names.add(name)) {
        sections.get(i).problem("name", "expected a name of its own, got one used before: " + name);
      }
    }
    for (int i = 0; i < parameters.size(); i++) {
      check.check(sections.get(i), parameters.get(i));
    }
  }

  private void check(Section section, ParameterSpec parameter) {
    boolean named = true;
    for (Map.Entry<String, Object> condition : parameter.when().entrySet()) {
      named &= isValue(section, condition.getKey(), condition.getValue());
    }
    try {
      if (conditions.needsOf(parameter.name()).containsKey(parameter.name())) {
        section.problem(
            "when",
            "expected conditions that do not go in circles, got one through " + parameter.name());
      } else if (named) {
        parameter.when().keySet().forEach(name -> checkCountable(section, name));
      }
    } catch (IllegalArgumentException e) {
      section.problem("when", "expected conditions that can hold together, got " + e.getMessage());
    }
  }

  private boolean isValue(Section section, String name, Object value) {
    ParameterSpec other = conditions.parameter(name);
    if (other == null) {
      section.problemAt(
          "when." + Words.shortened(name),
          "expected the name of a parameter, " + Words.gotInsteadOf(conditions.names(), name));
    } else if (other.valueOf(value) == null) {
      section.problemAt(
          "when." + name,
          "expected a value that "
              + name
              + " can have, got "
              + new SpecNode.Scalar(value, null).kind());
    }
    return other != null && other.valueOf(value) != null;
  }

  /** One value of a continuous range would never be drawn. */
  private void checkCountable(Section section, String name) {
    ParameterSpec other = conditions.parameter(name);
    if (other != null && other.isContinuous()) {
      section.problemAt(
          "when." + name,
          "expected a parameter with a step or a list, got one with a continuous range");
    }
  }
}
