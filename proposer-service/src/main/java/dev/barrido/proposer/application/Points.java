package dev.barrido.proposer.application;

import dev.barrido.core.space.Hyperparameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points out of JSON, where a whole number may have come as a short one. */
final class Points {
  private Points() {}

  static Hyperparameters of(Map<String, Object> values) {
    Map<String, Object> point = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            point.put(name, value instanceof Integer whole ? (Object) whole.longValue() : value));
    return new Hyperparameters(point);
  }
}
