package dev.barrido.events.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One parameter as a spec gives it.
 *
 * @param min inclusive; null for lists
 * @param max inclusive; null for lists
 * @param step null when there is none
 * @param values Strings, Longs, Doubles and Booleans; null for ranges
 * @param when empty when the parameter always exists
 */
public record ParameterSpec(
    String name,
    Kind kind,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double step,
    boolean logarithmic,
    @Nullable List<Object> values,
    Map<String, Object> when) {
  /** Of a step: how far decimal fractions may be from a multiple of it. */
  private static final double ROUNDING = 1e-9;

  public ParameterSpec {
    values = values == null ? null : List.copyOf(values);
    when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
  }

  /** The parameter types. */
  public enum Kind {
    DOUBLE,
    INT,
    DISCRETE,
    CATEGORICAL
  }

  /** The value of this parameter that a plain value stands for; null when it has no such value. */
  public @Nullable Object valueOf(@Nullable Object plain) {
    if (values != null) {
      return values.stream().filter(value -> same(value, plain)).findFirst().orElse(null);
    }
    Double number = Quoted.number(plain);
    if (number == null || min == null || max == null || number < min || number > max) {
      return null;
    }
    if (kind == Kind.INT && number != Math.rint(number) || isBesideTheSteps(number - min)) {
      return null;
    }
    return kind == Kind.DOUBLE ? (Object) number : (Object) number.longValue();
  }

  /** Whether it has more values than can be counted. */
  boolean isContinuous() {
    return kind == Kind.DOUBLE && step == null && !Objects.equals(min, max);
  }

  /** Its values in words, for messages. */
  String description() {
    if (values != null) {
      return "one of " + Words.shortened(values.toString());
    }
    String kindOfNumber = kind == Kind.INT ? "a whole number" : "a number";
    String inSteps = step == null ? "" : " in steps of " + NumberRange.words(step);
    return kindOfNumber
        + " from "
        + NumberRange.words(min == null ? 0 : min)
        + " to "
        + NumberRange.words(max == null ? 0 : max)
        + inSteps;
  }

  private boolean isBesideTheSteps(double fromMin) {
    if (step == null) {
      return false;
    }
    double steps = fromMin / step;
    return Math.abs(steps - Math.rint(steps)) > ROUNDING;
  }

  private static boolean same(Object value, @Nullable Object plain) {
    if (value instanceof Number number && plain instanceof Number other) {
      return number.doubleValue() == other.doubleValue();
    }
    return value.equals(plain) || value.toString().equals(String.valueOf(plain));
  }
}
