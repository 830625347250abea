package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section in which {@code ${...}} stands for values that each trial has of its own. */
public final class Template {
  private Template() {}

  /**
   * The section with every expression replaced. A field whose expression needs a parameter that
   * does not exist at this point is left out, and so takes its default.
   *
   * @throws IllegalArgumentException if an expression cannot be computed at this point
   */
  public static Map<String, Object> resolve(
      Map<String, Object> section, Map<String, Object> hyperparameters) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    section.forEach(
        (name, value) ->
            resolved(value, hyperparameters).ifPresent(found -> resolved.put(name, found)));
    return resolved;
  }

  /** The expression that a value is, if it is one. */
  static Optional<Expression> expressionIn(@Nullable Object value, Set<String> parameters) {
    if (!(value instanceof String text) || !text.contains("${")) {
      return Optional.empty();
    }
    String stripped = text.strip();
    boolean alone =
        stripped.startsWith("${") && stripped.endsWith("}") && stripped.lastIndexOf("${") == 0;
    if (!alone) {
      throw new IllegalArgumentException(
          "expected one ${...} and nothing beside it, got \"" + text + "\"");
    }
    return Optional.of(
        ExpressionParser.parse(stripped.substring(2, stripped.length() - 1), parameters));
  }

  private static Optional<Object> resolved(Object value, Map<String, Object> hyperparameters) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> section = new LinkedHashMap<>();
      map.forEach((name, field) -> section.put((String) name, field));
      return Optional.of(resolve(section, hyperparameters));
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> resolved(item, hyperparameters).ifPresent(items::add));
      return Optional.of(items);
    }
    Optional<Expression> expression = expressionIn(value, hyperparameters.keySet());
    if (expression.isEmpty()) {
      return Optional.of(value);
    }
    return expression
        .filter(found -> hyperparameters.keySet().containsAll(found.names()))
        .map(found -> found.value(hyperparameters));
  }
}
