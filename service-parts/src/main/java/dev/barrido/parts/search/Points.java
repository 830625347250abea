package dev.barrido.parts.search;

import dev.barrido.core.space.Hyperparameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points out of JSON, where a whole number may have come as a short one. */
public final class Points {
  private Points() {}

  /** The point of these values. */
  public static Hyperparameters of(Map<String, Object> values) {
    Map<String, Object> point = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            point.put(name, value instanceof Integer whole ? (Object) whole.longValue() : value));
    return new Hyperparameters(point);
  }
}
