package dev.barrido.core.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one point, by parameter name, in the order of the space.
 *
 * @param values strings, whole numbers, finite real numbers or booleans
 */
public record Hyperparameters(Map<String, Object> values) {
  public Hyperparameters {
    values.forEach(Hyperparameters::check);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether the parameter exists at this point. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of a parameter that is a number. */
  public double number(String name) {
    if (values.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        name + ": expected a number at this point, got " + values.get(name));
  }

  private static void check(String name, @Nullable Object value) {
    boolean plain =
        value instanceof String
            || value instanceof Boolean
            || value instanceof Long
            || (value instanceof Double real && Double.isFinite(real));
    if (!plain) {
      throw new IllegalArgumentException(
          name + ": expected a string, a Long, a finite Double or a boolean, got " + value);
    }
  }
}
