package dev.barrido.events.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a sweep is checked before its first trial.
 *
 * @param only whether it ends with that
 * @param at values of the point that is checked
 */
public record PreflightSpec(boolean only, Map<String, Object> at) {
  /** Checked at the usual point, and then searched. */
  static final PreflightSpec FIRST = new PreflightSpec(false, Map.of());

  public PreflightSpec {
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
  }
}
