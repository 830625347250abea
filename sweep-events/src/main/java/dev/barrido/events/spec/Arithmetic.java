package dev.barrido.events.spec;

/** The four operators. */
final class Arithmetic {
  private Arithmetic() {}

  static Object apply(char operator, Object left, Object right) {
    if (!(left instanceof Number one) || !(right instanceof Number other)) {
      throw new IllegalArgumentException(
          "expected numbers on both sides of " + operator + ", got " + left + " and " + right);
    }
    double result = real(operator, one.doubleValue(), other.doubleValue());
    if (!Double.isFinite(result)) {
      throw new IllegalArgumentException(
          "expected a finite number, got "
              + result
              + " from "
              + left
              + " "
              + operator
              + " "
              + right);
    }
    boolean whole = isWhole(one) && isWhole(other) && NumberRange.EXACT.contains(result);
    return whole ? (Object) (long) result : (Object) result;
  }

  private static double real(char operator, double left, double right) {
    return switch (operator) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      default -> left / right;
    };
  }

  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer;
  }
}
