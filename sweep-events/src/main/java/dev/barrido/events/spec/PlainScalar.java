package dev.barrido.events.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a scalar stands for: null, a boolean, a whole number, a real number, or text. */
final class PlainScalar {
  /** Longer ones are no numbers that anyone writes, and take long to read. */
  private static final int LONGEST_NUMBER = 400;

  private PlainScalar() {}

  static @Nullable Object of(Tag tag, String text) {
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    if (tag.equals(Tag.INT)) {
      return whole(text);
    }
    if (tag.equals(Tag.FLOAT)) {
      return real(text);
    }
    if (tag.equals(Tag.STR) || tag.equals(Tag.ENV_TAG)) { // ${...} unquoted is an expression here
      return storable(text);
    }
    throw new IllegalArgumentException("expected no tag, got " + Words.shortened(tag.getValue()));
  }

  private static String storable(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("expected text without NUL characters, got one");
    }
    if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw new IllegalArgumentException("expected text, got half of a character");
    }
    return text;
  }

  /** The number in a text such as Katib's quoted numbers; null when it is none. */
  static @Nullable Double numberIn(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Object whole(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return real(text);
    }
  }

  private static Double real(String text) {
    Double number = numberIn(text);
    if (number == null) {
      throw new IllegalArgumentException("expected a finite number, got " + Words.shortened(text));
    }
    return number;
  }
}
