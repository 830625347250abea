package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few points of a space: its lowest and highest corner, and each value of each list. */
final class SpaceSamples {
  private SpaceSamples() {}

  static List<Map<String, Object>> of(List<ParameterSpec> parameters) {
    List<Map<String, Object>> samples = new ArrayList<>();
    samples.add(existing(parameters, corner(parameters, false)));
    samples.add(existing(parameters, corner(parameters, true)));
    for (ParameterSpec parameter : parameters) {
      if (parameter.values() != null) {
        parameter.values().forEach(value -> samples.add(with(parameters, parameter, value)));
      }
    }
    return samples;
  }

  private static Map<String, Object> with(
      List<ParameterSpec> parameters, ParameterSpec changed, Object value) {
    Map<String, Object> point = corner(parameters, false);
    point.put(changed.name(), value);
    return existing(parameters, point);
  }

  private static Map<String, Object> corner(List<ParameterSpec> parameters, boolean highest) {
    Map<String, Object> corner = new LinkedHashMap<>();
    for (ParameterSpec parameter : parameters) {
      List<Object> values = parameter.values();
      if (values == null) {
        Object bound = parameter.valueOf(highest ? parameter.max() : parameter.min());
        corner.put(parameter.name(), bound == null ? 1L : bound);
      } else if (!values.isEmpty()) {
        corner.put(parameter.name(), values.get(highest ? values.size() - 1 : 0));
      }
    }
    return corner;
  }

  /** The point without the parameters whose conditions do not hold there. */
  private static Map<String, Object> existing(
      List<ParameterSpec> parameters, Map<String, Object> point) {
    Map<String, Object> left = new LinkedHashMap<>(point);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ParameterSpec parameter : parameters) {
        if (left.containsKey(parameter.name()) && !exists(parameter, parameters, left)) {
          left.remove(parameter.name());
          changed = true;
        }
      }
    }
    return left;
  }

  private static boolean exists(
      ParameterSpec parameter, List<ParameterSpec> parameters, Map<String, Object> point) {
    return parameter.when().entrySet().stream()
        .allMatch(
            condition ->
                parameters.stream()
                    .filter(other -> other.name().equals(condition.getKey()))
                    .allMatch(
                        other -> {
                          Object expected = other.valueOf(condition.getValue());
                          return expected != null && expected.equals(point.get(other.name()));
                        }));
  }
}
