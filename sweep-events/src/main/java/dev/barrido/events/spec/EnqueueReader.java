package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the points to try first, as values of the parameters they name. */
final class EnqueueReader {
  private final Conditions conditions;

  private EnqueueReader(List<ParameterSpec> parameters) {
    this.conditions = new Conditions(parameters);
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

  /** One point, or part of one. */
  static Map<String, Object> point(Section section, List<ParameterSpec> parameters) {
    return new EnqueueReader(parameters).point(section);
  }

  private Map<String, Object> point(Section section) {
    Map<String, Object> point = new LinkedHashMap<>();
    section.fields().forEach((name, node) -> value(section, name, node, point));
    checkTogether(section, point);
    return point;
  }

  private void value(Section section, String name, SpecNode node, Map<String, Object> point) {
    ParameterSpec parameter = conditions.parameter(name);
    Object value = parameter == null ? null : parameter.valueOf(node.plain());
    if (parameter == null) {
      List<String> known = conditions.names().stream().sorted().toList();
      section.problem(name, "expected one of " + known + ", " + Words.gotInsteadOf(known, name));
    } else if (value == null) {
      section.problem(name, "expected " + parameter.description() + ", got " + node.kind());
    } else {
      point.put(name, value);
    }
  }

  /** A value brings along what it needs in order to exist, which must be what the point says. */
  private void checkTogether(Section section, Map<String, Object> point) {
    Map<String, Object> together = new LinkedHashMap<>(point);
    for (String name : point.keySet()) {
      needsOf(name).forEach((other, needed) -> need(section, together, name, other, needed));
    }
  }

  private void need(
      Section section, Map<String, Object> together, String name, String other, Object needed) {
    Object before = together.putIfAbsent(other, needed);
    if (before != null && !before.equals(needed)) {
      section.problem(name, "expected " + other + " to be " + needed + " beside it, got " + before);
    }
  }

  /** Nothing where the parameter itself is refused. */
  private Map<String, Object> needsOf(String name) {
    try {
      return conditions.needsOf(name);
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }
}
