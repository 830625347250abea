package dev.barrido.core.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions between the parameters of one space: checked, ordered, followed to their roots. */
final class Conditions {
  private final Map<String, Parameter> byName;

  private Conditions(Map<String, Parameter> byName) {
    this.byName = byName;
  }

  static Conditions among(List<Parameter> parameters) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
    return new Conditions(byName);
  }

  /** The parameters with the values of their conditions as the domains write them. */
  static List<Parameter> canonical(List<Parameter> parameters) {
    Conditions conditions = among(parameters);
    return parameters.stream().map(conditions::canonical).toList();
  }

  private Parameter canonical(Parameter parameter) {
    Map<String, Object> when = new LinkedHashMap<>();
    parameter.when().forEach((name, value) -> when.put(name, value(parameter, name, value)));
    return new Parameter(parameter.name(), parameter.domain(), when);
  }

  private Object value(Parameter parameter, String name, Object value) {
    String place = parameter.name() + ".when." + name;
    Parameter other = byName.get(name);
    if (other == null) {
      throw new IllegalArgumentException(
          place + ": expected a parameter, " + NearestName.hint(name, byName.keySet()));
    }
    if (other.domain().size() == Domain.UNCOUNTED) {
      throw new IllegalArgumentException(
          place + ": expected a parameter with a step or a list, got a continuous range");
    }
    try {
      return other.domain().canonical(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  /** Those that others depend on first, else as given. */
  List<Parameter> inOrder() {
    List<Parameter> ordered = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    List<Parameter> waiting = new ArrayList<>(byName.values());
    while (!waiting.isEmpty()) {
      Parameter next =
          waiting.stream()
              .filter(parameter -> placed.containsAll(parameter.when().keySet()))
              .findFirst()
              .orElseThrow(() -> circle(waiting));
      waiting.remove(next);
      placed.add(next.name());
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** All values that other parameters must have for this one to exist, however far away. */
  Map<String, Object> needsOf(Parameter parameter) {
    Map<String, Object> needs = new LinkedHashMap<>();
    parameter.when().forEach((name, value) -> addNeed(parameter, name, value, needs));
    return needs;
  }

  private void addNeed(Parameter of, String name, Object value, Map<String, Object> needs) {
    @Nullable Object before = needs.put(name, value);
    if (before != null && !before.equals(value)) {
      throw new IllegalArgumentException(
          of.name()
              + ".when: expected conditions that can hold together, got "
              + name
              + " = "
              + before
              + " and "
              + value);
    }
    if (before == null) {
      byName.get(name).when().forEach((further, needed) -> addNeed(of, further, needed, needs));
    }
  }

  private static IllegalArgumentException circle(List<Parameter> waiting) {
    return new IllegalArgumentException(
        "when: expected conditions that do not go in circles, got one among "
            + waiting.stream().map(Parameter::name).toList());
  }
}
