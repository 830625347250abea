package dev.barrido.events;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps NaN and infinity out of records: a diverged epoch says so in a field. */
final class Finite {
  private Finite() {}

  static void orNull(String field, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(field + " must be a finite number, was " + value);
    }
  }

  /** A sorted, unmodifiable copy. */
  static Map<String, Double> metrics(String field, Map<String, Double> metrics) {
    metrics.forEach((name, value) -> orNull(field + "." + name, Objects.requireNonNull(value)));
    return Collections.unmodifiableMap(new TreeMap<>(metrics));
  }
}
