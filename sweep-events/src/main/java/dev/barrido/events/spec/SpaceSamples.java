package dev.barrido.events.spec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A few points of a space: its lowest and highest corner, and each value of each list. */
final class SpaceSamples {
  /** So that a spec that is wrong at every one of many values is refused in time. */
  private static final int MOST = 2_000;

  private SpaceSamples() {}

  static Iterable<Map<String, Object>> of(List<ParameterSpec> parameters) {
    Stream<Map<String, Object>> corners =
        Stream.of(false, true).map(highest -> existing(parameters, corner(parameters, highest)));
    Stream<Map<String, Object>> listed =
        parameters.stream()
            .flatMap(
                parameter ->
                    Stream.ofNullable(parameter.values())
                        .flatMap(List::stream)
                        .map(value -> with(parameters, parameter, value)));
    return Stream.concat(corners, listed).limit(MOST)::iterator;
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
    Map<String, ParameterSpec> byName = new HashMap<>();
    parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
    Map<String, Boolean> known = new HashMap<>();
    Map<String, Object> left = new LinkedHashMap<>(point);
    left.keySet().removeIf(name -> !exists(name, byName, point, known));
    return left;
  }

  private static boolean exists(
      String name,
      Map<String, ParameterSpec> byName,
      Map<String, Object> point,
      Map<String, Boolean> known) {
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    boolean exists = true;
    for (Map.Entry<String, Object> condition : byName.get(name).when().entrySet()) {
      String other = condition.getKey();
      Object needed = byName.get(other).valueOf(condition.getValue());
      exists &= point.get(other).equals(needed) && exists(other, byName, point, known);
    }
    known.put(name, exists);
    return exists;
  }
}
