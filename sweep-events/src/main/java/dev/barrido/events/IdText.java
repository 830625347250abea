package dev.barrido.events;

/**
 * What ids are made of: letters, digits, dots, dashes and underscores, a letter or a digit first.
 * Every record read has ids, so that this is done by hand rather than by a regular expression.
 */
final class IdText {
  private IdText() {}

  static boolean isValid(String value, int longest) {
    if (value.isEmpty() || value.length() > longest || !isLetterOrDigit(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  static void check(String kind, String value, int longest) {
    if (!isValid(value, longest)) {
      throw new IllegalArgumentException(
          "%s must be 1 to %d letters, digits, dots, dashes or underscores, was \"%s\""
              .formatted(kind, longest, value));
    }
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
