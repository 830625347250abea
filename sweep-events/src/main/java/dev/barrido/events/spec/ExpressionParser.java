package dev.barrido.events.spec;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions: sums of products of numbers, names, negations and parentheses. A parameter
 * whose name is no identifier can stand alone.
 */
final class ExpressionParser {
  private static final int DEEPEST = 50;
  private static final int LONGEST = 1000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+(?:[eE][-+]?[0-9]+)?");

  private final String text;
  private int position;
  private int depth;

  private ExpressionParser(String text) {
    this.text = text;
  }

  /**
   * The expression in a text, without its braces.
   *
   * @param parameters names that count as names whatever they look like
   * @throws IllegalArgumentException if there is none
   */
  static Expression parse(String text, Set<String> parameters) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "expected an expression of at most " + LONGEST + " characters, got " + text.length());
    }
    if (parameters.contains(text.strip())) {
      return new Expression.Name(text.strip());
    }
    ExpressionParser parser = new ExpressionParser(text);
    Expression sum = parser.sum();
    parser.skipSpace();
    if (parser.position < text.length()) {
      throw parser.expected("an operator or the end");
    }
    return sum;
  }

  private Expression sum() {
    Expression left = product();
    for (char operator = next(); operator == '+' || operator == '-'; operator = next()) {
      position++;
      left = new Expression.Binary(operator, left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = factor();
    for (char operator = next(); operator == '*' || operator == '/'; operator = next()) {
      position++;
      left = new Expression.Binary(operator, left, factor());
    }
    return left;
  }

  private Expression factor() {
    depth++;
    if (depth > DEEPEST) {
      throw expected("fewer than " + DEEPEST + " nested parts");
    }
    Expression factor = unnested();
    depth--;
    return factor;
  }

  private Expression unnested() {
    char start = next();
    if (start == '-') {
      position++;
      return new Expression.Binary('-', new Expression.Constant(0L), factor());
    }
    if (start == '(') {
      return parenthesised();
    }
    if (start >= '0' && start <= '9' || start == '.') {
      return number();
    }
    if (start >= 'a' && start <= 'z' || start >= 'A' && start <= 'Z' || start == '_') {
      return new Expression.Name(take(NAME));
    }
    throw expected("a number, a parameter or a parenthesis");
  }

  private Expression parenthesised() {
    position++;
    Expression inner = sum();
    if (next() != ')') {
      throw expected("a closing parenthesis");
    }
    position++;
    return inner;
  }

  private Expression number() {
    String digits = take(NUMBER);
    Double number = PlainScalar.numberIn(digits);
    if (number == null) {
      throw new IllegalArgumentException("expected a number, got " + Words.quoted(digits));
    }
    boolean whole = digits.matches("[0-9]{1,15}");
    return new Expression.Constant(whole ? (Object) Long.valueOf(digits) : (Object) number);
  }

  private String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    matcher.lookingAt();
    position = matcher.end();
    return matcher.group();
  }

  /** The next character that is no space; 0 at the end. */
  private char next() {
    skipSpace();
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IllegalArgumentException expected(String what) {
    String rest = position < text.length() ? Words.quoted(text.substring(position)) : "its end";
    return new IllegalArgumentException(
        "expected " + what + " in the expression " + Words.quoted(text) + ", got " + rest);
  }
}
