package dev.barrido.events.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text with expressions anywhere in it, such as {@code --rate=${rate}}; its value is a text too.
 *
 * @param parts pieces of text and expressions, in their order
 */
record ExpressionText(List<Expression> parts) implements Expression {
  private static final String START = "${";

  /** More digits than this make a number hard to read; it is written with an exponent then. */
  private static final int MOST_PLACES = 20;

  ExpressionText {
    parts = List.copyOf(parts);
  }

  /**
   * The text with its expressions found.
   *
   * @param parameters names that count as names whatever they look like
   * @throws IllegalArgumentException if one of them is none
   */
  static ExpressionText parse(String text, Set<String> parameters) {
    List<Expression> parts = new ArrayList<>();
    int place = 0;
    for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, place)) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        throw new IllegalArgumentException(
            "expected a } that ends the expression, got " + Words.quoted(text.substring(start)));
      }
      parts.add(new Constant(text.substring(place, start)));
      parts.add(ExpressionParser.parse(text.substring(start + START.length(), end), parameters));
      place = end + 1;
    }
    parts.add(new Constant(text.substring(place)));
    return new ExpressionText(parts);
  }

  /** A value as programs read it: numbers in plain decimals where that is not long. */
  static String written(Object value) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    String shortest = Double.toString(number);
    if (shortest.indexOf('E') < 0) {
      return shortest;
    }
    BigDecimal exact = new BigDecimal(shortest).stripTrailingZeros();
    boolean readable =
        exact.scale() <= MOST_PLACES && exact.precision() - exact.scale() <= MOST_PLACES;
    return readable ? exact.toPlainString() : shortest;
  }

  @Override
  public Object value(Map<String, Object> point) {
    return parts.stream().map(part -> written(part.value(point))).collect(Collectors.joining());
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> names.addAll(part.names()));
    return names;
  }
}
