package dev.barrido.events.spec;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A section in which {@code ${...}} stands for values that each trial has of its own. */
public final class Template {
  private Template() {}

  /**
   * The section with every expression replaced. A field whose expression needs a parameter that
   * does not exist at this point is left out, and so takes its default. An expression that cannot
   * be computed at this point, such as a division by zero, stays as it is, for {@link
   * TrainingReader} to refuse: a bad point fails its trial, and no one else.
   */
  public static Map<String, Object> resolve(
      Map<String, Object> section, Map<String, Object> hyperparameters) {
    return resolve(section, hyperparameters, (path, reason) -> {});
  }

  /**
   * The same.
   *
   * @param uncomputable hears the path and the reason of every expression that cannot be computed
   */
  static Map<String, Object> resolve(
      Map<String, Object> section,
      Map<String, Object> hyperparameters,
      BiConsumer<String, String> uncomputable) {
    return new Resolution(hyperparameters, uncomputable).map("", section);
  }

  /** Whether a text is meant as an expression, well-formed or not. */
  static boolean isExpression(@Nullable Object value) {
    return value instanceof String text && text.contains("${");
  }

  /**
   * The expression that a value is, if it is one. What a program is told may have expressions
   * within texts; anywhere else one stands alone and keeps its type.
   *
   * @param path where the value stands in the section, such as {@code command[1]}
   * @throws IllegalArgumentException if it is meant as one and is none
   */
  static Optional<Expression> expressionIn(
      String path, @Nullable Object value, Set<String> parameters) {
    if (!isExpression(value)) {
      return Optional.empty();
    }
    if (path.startsWith("command[") || path.startsWith("environment.")) {
      return Optional.of(ExpressionText.parse((String) value, parameters));
    }
    String stripped = ((String) value).strip();
    boolean alone =
        stripped.startsWith("${") && stripped.endsWith("}") && stripped.lastIndexOf("${") == 0;
    if (!alone) {
      throw new IllegalArgumentException(
          "expected one ${...} and nothing beside it, got " + Words.quoted(stripped));
    }
    return Optional.of(
        ExpressionParser.parse(stripped.substring(2, stripped.length() - 1), parameters));
  }
}
