package dev.barrido.events.spec;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The inside of {@code ${...}}: a parameter's name, or arithmetic over parameters and numbers.
 * Whole numbers stay whole under + - * and where a division leaves no rest.
 */
sealed interface Expression
    permits Expression.Constant, Expression.Name, Expression.Binary, ExpressionText {
  /** Its value at a point that has all its {@link #names}. */
  Object value(Map<String, Object> point);

  /** The parameters it needs. */
  Set<String> names();

  /** A number, or a piece of text. */
  record Constant(Object value) implements Expression {
    @Override
    public Object value(Map<String, Object> point) {
      return value;
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /** A parameter. */
  record Name(String name) implements Expression {
    @Override
    public Object value(Map<String, Object> point) {
      return point.get(name);
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }
  }

  /** Two numbers and an operator. */
  record Binary(char operator, Expression left, Expression right) implements Expression {
    @Override
    public Object value(Map<String, Object> point) {
      return Arithmetic.apply(operator, left.value(point), right.value(point));
    }

    @Override
    public Set<String> names() {
      Set<String> names = new LinkedHashSet<>(left.names());
      names.addAll(right.names());
      return names;
    }
  }
}
