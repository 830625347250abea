package dev.barrido.core.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

  private static void check(String name, Object value) {
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
