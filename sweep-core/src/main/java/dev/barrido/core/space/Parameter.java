package dev.barrido.core.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to choose.
 *
 * @param when the parameter exists only while each of these others exists and has this value;
 *     empty: always
 */
public record Parameter(String name, Domain domain, Map<String, Object> when) {
  public Parameter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a parameter: expected a name, got \"" + name + "\"");
    }
    when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
  }

  public static Parameter of(String name, Domain domain) {
    return new Parameter(name, domain, Map.of());
  }

  /** This parameter, existing only while another one exists and has this value. */
  public Parameter when(String other, Object value) {
    Map<String, Object> longer = new LinkedHashMap<>(when);
    longer.put(other, value);
    return new Parameter(name, domain, longer);
  }

  /** Whether it exists at a point that holds the values of all parameters before it. */
  public boolean existsAt(Map<String, Object> point) {
    return when.entrySet().stream()
        .allMatch(condition -> condition.getValue().equals(point.get(condition.getKey())));
  }
}
