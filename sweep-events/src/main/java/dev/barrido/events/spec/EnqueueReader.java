package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the points to try first, as values of the parameters they name. */
final class EnqueueReader {
  private EnqueueReader() {}

  static List<Map<String, Object>> read(Section spec, List<ParameterSpec> parameters) {
    Map<String, ParameterSpec> byName =
        parameters.stream()
            .collect(Collectors.toMap(ParameterSpec::name, parameter -> parameter, (a, b) -> a));
    List<Map<String, Object>> points = new ArrayList<>();
    for (Section section : spec.sections("enqueue")) {
      points.add(point(section, byName));
    }
    return points;
  }

  private static Map<String, Object> point(Section section, Map<String, ParameterSpec> byName) {
    Map<String, Object> point = new LinkedHashMap<>();
    section
        .fields()
        .forEach(
            (name, node) -> {
              ParameterSpec parameter = byName.get(name);
              Object value = parameter == null ? null : parameter.valueOf(node.plain());
              if (parameter == null) {
                section.notOneOf(name, name, byName.keySet().stream().sorted().toList());
              } else if (value == null) {
                section.problem(
                    name, "expected a value within the parameter's space, got " + node.kind());
              } else {
                point.put(name, value);
              }
            });
    return point;
  }
}
