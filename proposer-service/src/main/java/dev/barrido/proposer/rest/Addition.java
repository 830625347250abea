package dev.barrido.proposer.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point to be tried next.
 *
 * @param hyperparameters values by the names of parameters; those left out are drawn
 */
public record Addition(@Nullable Map<String, Object> hyperparameters) {
  Map<String, Object> checkedPoint() {
    if (hyperparameters == null || hyperparameters.containsValue(null)) {
      throw new IllegalArgumentException(
          "hyperparameters: expected values by the names of parameters, got " + hyperparameters);
    }
    return hyperparameters;
  }
}
