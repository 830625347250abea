package dev.barrido.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies documents made of maps, lists, strings, finite numbers and booleans, keeping their order.
 */
final class Tree {
  private Tree() {}

  static Map<String, Object> copy(String field, Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, copyValue(field + "." + key, value)));
    return Collections.unmodifiableMap(copy);
  }

  /** The values of one point of a space: no maps, no lists, nothing absent. */
  static Map<String, Object> point(String field, Map<String, Object> point) {
    point.forEach(
        (name, value) -> {
          if (!isPlain(value)) {
            throw new IllegalArgumentException(
                field + "." + name + " must be a text, a number or a boolean, was " + value);
          }
        });
    return copy(field, point);
  }

  private static @Nullable Object copyValue(String field, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(field, map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(entry -> copy.add(copyValue(field + "[" + copy.size() + "]", entry)));
      return Collections.unmodifiableList(copy);
    }
    if (value != null && !isPlain(value)) {
      throw new IllegalArgumentException(field + " must be a plain, finite value, was " + value);
    }
    return value;
  }

  private static boolean isPlain(@Nullable Object value) {
    return value instanceof String
        || value instanceof Boolean
        || (value instanceof Number number && Double.isFinite(number.doubleValue()));
  }
}
