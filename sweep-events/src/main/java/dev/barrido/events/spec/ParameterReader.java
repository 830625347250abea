package dev.barrido.events.spec;

import dev.barrido.events.spec.ParameterSpec.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one parameter. */
final class ParameterReader {
  private static final List<String> DISTRIBUTIONS = List.of("uniform", "logUniform");

  private final Section parameter;
  private final Section feasible;
  private final Kind kind;

  private ParameterReader(Section parameter) {
    this.parameter = parameter;
    this.kind = Choice.of(parameter, "parameterType", Kind.class, null);
    this.feasible = parameter.requiredSection("feasibleSpace");
  }

  static ParameterSpec read(Section parameter) {
    return new ParameterReader(parameter).read();
  }

  private ParameterSpec read() {
    String name = parameter.requiredText("name");
    if (!name.isEmpty() && !name.matches("[A-Za-z_-][A-Za-z0-9_.-]{0,62}")) {
      parameter.problem(
          "name",
          "expected a letter, _ or -, then letters, digits, _ . or -, up to 63; got "
              + Words.quoted(name));
    }
    Map<String, Object> when = new LinkedHashMap<>();
    parameter.section("when").fields().forEach((other, node) -> condition(other, node, when));
    boolean listed = kind == Kind.DISCRETE || kind == Kind.CATEGORICAL;
    ParameterSpec spec = listed ? choice(name, when) : range(name, when);
    feasible.refuseUnknown();
    parameter.refuseUnknown();
    return spec;
  }

  private ParameterSpec range(String name, Map<String, Object> when) {
    NumberRange numbers = kind == Kind.INT ? NumberRange.EXACT : NumberRange.ANY;
    Double min = bound("min", numbers);
    Double max = bound("max", numbers);
    Double step =
        feasible.numberOrNull("step", kind == Kind.INT ? NumberRange.COUNT : NumberRange.POSITIVE);
    boolean logarithmic = logarithmic(min);
    if (min != null && max != null) {
      max = checked(min, max, step);
    }
    return new ParameterSpec(name, kind, min, max, step, logarithmic, null, when);
  }

  /** The upper bound; the lower one in its place when they are no range. */
  private double checked(double min, double max, @Nullable Double step) {
    String upper = feasible.got("max");
    if (min > max) {
      String lower = feasible.got("min");
      feasible.problem("max", "expected at least min, which is " + lower + ", got " + upper);
      return min;
    }
    if (!Double.isFinite(max - min)) {
      feasible.problem("max", "expected a range that is no wider than 1.7E308, got " + upper);
      return min;
    }
    if (step != null && (max - min) / step >= 0x1p53) {
      feasible.problem(
          "step", "expected a step that gives fewer than 2^53 values, got " + feasible.got("step"));
    }
    return max;
  }

  private @Nullable Double bound(String field, NumberRange numbers) {
    if (!feasible.has(field)) {
      feasible.missing(field, numbers.toString());
    }
    return feasible.numberOrNull(field, numbers);
  }

  private boolean logarithmic(@Nullable Double min) {
    String distribution = Choice.optional(feasible, "distribution", "uniform", DISTRIBUTIONS);
    boolean logarithmic = distribution.equals("logUniform");
    if (logarithmic && min != null && min <= 0) {
      feasible.problem(
          "min", "expected a number > 0 with distribution logUniform, got " + feasible.got("min"));
    }
    return logarithmic;
  }

  private ParameterSpec choice(String name, Map<String, Object> when) {
    List<Object> values = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    List<SpecNode> items = feasible.list("list");
    for (int i = 0; i < items.size(); i++) {
      Object value = item(items.get(i), "list[" + i + "]", distinct);
      if (value != null) {
        values.add(value);
      }
    }
    boolean isList = !(feasible.node("list") instanceof SpecNode.Scalar);
    if (items.isEmpty() && isList) {
      feasible.problem("list", "expected a list with at least one value, got none");
    }
    return new ParameterSpec(name, kind, null, null, null, false, values, when);
  }

  /** One value of a list; null after a problem. */
  private @Nullable Object item(SpecNode item, String place, Set<String> distinct) {
    Object value = kind == Kind.DISCRETE ? number(item) : scalar(item);
    if (value == null) {
      String expected = kind == Kind.DISCRETE ? "a number" : "a plain value";
      feasible.problemAt(place, "expected " + expected + ", got " + item.kind());
    } else if (!distinct.add(String.valueOf(normal(value)))) {
      feasible.problemAt(place, "expected each value once, got " + item.kind() + " twice");
      return null;
    }
    return value;
  }

  private static @Nullable Object number(SpecNode item) {
    Object plain = item.plain();
    return plain instanceof Long ? plain : normal(Quoted.number(plain));
  }

  /** A number that is whole is kept whole. */
  private static @Nullable Object normal(@Nullable Object value) {
    boolean whole =
        value instanceof Double number
            && number == Math.rint(number)
            && NumberRange.EXACT.contains(number);
    return whole ? (Object) ((Number) value).longValue() : value;
  }

  private static @Nullable Object scalar(SpecNode node) {
    return node instanceof SpecNode.Scalar scalar ? scalar.plain() : null;
  }

  private void condition(String other, SpecNode node, Map<String, Object> when) {
    Object value = scalar(node);
    if (value == null) {
      parameter.problemAt("when." + other, "expected a plain value, got " + node.kind());
    } else {
      when.put(other, value);
    }
  }
}
