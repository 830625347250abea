package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the points to try first, as values of the parameters they name. */
final class EnqueueReader {
  private final Map<String, ParameterSpec> byName;

  private EnqueueReader(List<ParameterSpec> parameters) {
    this.byName =
        parameters.stream()
            .collect(Collectors.toMap(ParameterSpec::name, parameter -> parameter, (a, b) -> a));
  }

  static List<Map<String, Object>> read(Section spec, List<ParameterSpec> parameters) {
    EnqueueReader reader = new EnqueueReader(parameters);
    List<Map<String, Object>> points = new ArrayList<>();
    for (Section section : spec.sections("enqueue")) {
      if (!parameters.isEmpty()) {
        points.add(reader.point(section));
      }
    }
    return points;
  }

  private Map<String, Object> point(Section section) {
    Map<String, Object> point = new LinkedHashMap<>();
    section.fields().forEach((name, node) -> value(section, name, node, point));
    for (String name : point.keySet()) {
      byName.get(name).when().forEach((other, needed) -> need(section, point, name, other, needed));
    }
    return point;
  }

  private void value(Section section, String name, SpecNode node, Map<String, Object> point) {
    ParameterSpec parameter = byName.get(name);
    Object value = parameter == null ? null : parameter.valueOf(node.plain());
    if (parameter == null) {
      List<String> known = byName.keySet().stream().sorted().toList();
      section.problem(name, "expected one of " + known + ", " + Words.gotInsteadOf(known, name));
    } else if (value == null) {
      section.problem(name, "expected " + parameter.description() + ", got " + node.kind());
    } else {
      point.put(name, value);
    }
  }

  /** A value whose condition is given too, and does not hold, could never be tried. */
  private void need(
      Section section, Map<String, Object> point, String name, String other, Object needed) {
    ParameterSpec parameter = byName.get(other);
    Object expected = parameter == null ? null : parameter.valueOf(needed);
    Object given = point.get(other);
    if (given != null && expected != null && !given.equals(expected)) {
      section.problem(
          name, "expected " + other + " to be " + expected + " beside it, got " + given);
    }
  }
}
