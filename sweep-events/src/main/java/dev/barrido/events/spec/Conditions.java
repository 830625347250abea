package dev.barrido.events.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parameters of a space need of each other in order to exist. */
final class Conditions {
  private final Map<String, ParameterSpec> byName = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> direct = new HashMap<>();
  private final Map<String, Map<String, Object>> needs = new HashMap<>();

  /** Of parameters with one name, the first counts. */
  Conditions(List<ParameterSpec> parameters) {
    parameters.forEach(parameter -> byName.putIfAbsent(parameter.name(), parameter));
    byName.forEach((name, parameter) -> direct.put(name, directNeeds(parameter)));
  }

  /** The parameter of this name, null when there is none. */
  @Nullable ParameterSpec parameter(String name) {
    return byName.get(name);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /**
   * The values that other parameters must have for this one to exist, however far away. A parameter
   * that is among its own needs is in a circle.
   *
   * @throws IllegalArgumentException naming a parameter that would need two values at once
   */
  Map<String, Object> needsOf(String name) {
    Map<String, Object> known = needs.get(name);
    if (known == null) {
      known = allNeeds(name);
      needs.put(name, known);
    }
    return known;
  }

  private Map<String, Object> allNeeds(String name) {
    Map<String, Object> all = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      for (Map.Entry<String, Object> need : direct.get(open.remove()).entrySet()) {
        Object before = all.putIfAbsent(need.getKey(), need.getValue());
        if (before == null) {
          open.add(need.getKey());
        } else if (!before.equals(need.getValue())) {
          throw new IllegalArgumentException(
              need.getKey() + " = " + before + " and " + need.getKey() + " = " + need.getValue());
        }
      }
    }
    return all;
  }

  /** Conditions that can hold, with values as their parameters write them. */
  private Map<String, Object> directNeeds(ParameterSpec parameter) {
    Map<String, Object> needed = new LinkedHashMap<>();
    parameter
        .when()
        .forEach(
            (name, value) -> {
              ParameterSpec other = byName.get(name);
              Object canonical = other == null ? null : other.valueOf(value);
              if (canonical != null) {
                needed.put(name, canonical);
              }
            });
    return needed;
  }
}
