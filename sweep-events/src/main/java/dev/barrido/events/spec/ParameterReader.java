package dev.barrido.events.spec;

import dev.barrido.events.spec.ParameterSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one parameter. */
final class ParameterReader {
  private static final List<String> DISTRIBUTIONS = List.of("uniform", "logUniform");

  private final Section parameter;
  private final Section feasible;
  private final Kind kind;

  private ParameterReader(Section parameter) {
    this.parameter = parameter;
    this.kind = parameter.oneOf("parameterType", Kind.class, null);
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
          "expected a letter, then letters, digits, _ . or -, up to 63; got \"" + name + "\"");
    }
    Map<String, Object> when = new LinkedHashMap<>();
    parameter.section("when").fields().forEach((other, node) -> when.put(other, plain(node)));
    boolean listed = kind == Kind.DISCRETE || kind == Kind.CATEGORICAL;
    ParameterSpec spec = listed ? choice(name, when) : range(name, when);
    feasible.refuseUnknown();
    parameter.refuseUnknown();
    return spec;
  }

  private ParameterSpec range(String name, Map<String, Object> when) {
    NumberRange numbers = kind == Kind.INT ? NumberRange.ANY.whole() : NumberRange.ANY;
    double min = feasible.requiredNumber("min", numbers);
    double max = feasible.requiredNumber("max", numbers);
    boolean ordered = min <= max;
    if (!ordered) {
      feasible.problem("max", "expected at least min, which is " + min + "; got " + max);
    }
    Double step =
        feasible.numberOrNull("step", kind == Kind.INT ? NumberRange.COUNT : NumberRange.POSITIVE);
    boolean logarithmic = logarithmic(min);
    return new ParameterSpec(name, kind, ordered ? min : max, max, step, logarithmic, null, when);
  }

  private boolean logarithmic(double min) {
    String distribution = feasible.text("distribution", "uniform");
    if (!DISTRIBUTIONS.contains(distribution)) {
      feasible.notOneOf("distribution", distribution, DISTRIBUTIONS);
    }
    boolean logarithmic = distribution.equals("logUniform");
    if (logarithmic && min <= 0) {
      feasible.problem("min", "expected a number > 0 with distribution logUniform, got " + min);
      return false;
    }
    return logarithmic;
  }

  private ParameterSpec choice(String name, Map<String, Object> when) {
    List<Object> values = new ArrayList<>();
    for (SpecNode item : feasible.list("list")) {
      Object value = kind == Kind.DISCRETE ? number(item) : plain(item);
      if (value == null || values.contains(value)) {
        feasible.problem(
            "list",
            value == null
                ? "expected numbers, got " + item.kind()
                : "expected each value once, got " + value + " twice");
      } else {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      feasible.problem("list", "expected a list with at least one value, got none");
    }
    return new ParameterSpec(name, kind, null, null, null, false, values, when);
  }

  private static @Nullable Object number(SpecNode item) {
    Object plain = item.plain();
    return plain instanceof Long ? plain : normal(Quoted.number(plain));
  }

  /** A number that is whole is kept whole. */
  private static @Nullable Object normal(@Nullable Double number) {
    boolean whole = number != null && number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? (Object) number.longValue() : number;
  }

  private Object plain(SpecNode node) {
    Object plain = node.plain();
    if (node instanceof SpecNode.Scalar && plain != null) {
      return plain;
    }
    parameter.problem("when", "expected plain values, got " + node.kind());
    return "";
  }
}
