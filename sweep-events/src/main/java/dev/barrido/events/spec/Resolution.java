package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One template at one point. */
final class Resolution {
  private final Map<String, Object> point;
  private final BiConsumer<String, String> uncomputable;

  Resolution(Map<String, Object> point, BiConsumer<String, String> uncomputable) {
    this.point = point;
    this.uncomputable = uncomputable;
  }

  Map<String, Object> map(String path, Map<?, ?> section) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    section.forEach(
        (name, value) -> {
          String place = path.isEmpty() ? String.valueOf(name) : path + "." + name;
          value(place, value).ifPresent(found -> resolved.put((String) name, found));
        });
    return resolved;
  }

  private List<Object> list(String path, List<?> items) {
    List<Object> resolved = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      value(path + "[" + i + "]", items.get(i)).ifPresent(resolved::add);
    }
    return resolved;
  }

  private Optional<Object> value(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return Optional.of(map(path, map));
    }
    if (value instanceof List<?> list) {
      return Optional.of(list(path, list));
    }
    try {
      Optional<Expression> expression = Template.expressionIn(path, value, point.keySet());
      return expression.isEmpty() ? Optional.ofNullable(value) : expression.flatMap(this::computed);
    } catch (IllegalArgumentException e) {
      uncomputable.accept(path, e.getMessage());
      return Optional.ofNullable(value);
    }
  }

  /** Nothing where a parameter that it needs does not exist. */
  private Optional<Object> computed(Expression expression) {
    return point.keySet().containsAll(expression.names())
        ? Optional.of(expression.value(point))
        : Optional.empty();
  }
}
