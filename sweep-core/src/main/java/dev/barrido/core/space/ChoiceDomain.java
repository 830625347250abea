package dev.barrido.core.space;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of a list: a discrete parameter's numbers or a categorical one's values; all equally likely.
 *
 * @param values Strings, Longs, finite Doubles or Booleans; at least one, no two the same (a number
 *     is the same however it is written); when ordered, numbers, and kept in ascending order
 * @param ordered whether neighbours in the list are alike, as numbers are and categories are not
 */
public record ChoiceDomain(List<Object> values, boolean ordered) implements Domain {
  public ChoiceDomain {
    Set<Object> seen = new HashSet<>();
    for (Object value : values) {
      checkKind(value, ordered);
      if (!seen.add(comparable(value))) {
        throw new IllegalArgumentException(
            "a list of values: expected no two the same, got " + value + " twice in " + values);
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a list of values: expected at least one, got none");
    }
    values = ordered ? ascending(values) : List.copyOf(values);
  }

  /** A discrete parameter's numbers. */
  public static ChoiceDomain numbers(List<? extends Number> numbers) {
    return new ChoiceDomain(List.copyOf(numbers), true);
  }

  /** A categorical parameter's values. */
  public static ChoiceDomain categories(List<?> categories) {
    return new ChoiceDomain(List.copyOf(categories), false);
  }

  @Override
  public Object at(double unit) {
    long index = (long) (Checks.unit(unit) * values.size());
    return values.get((int) Math.min(values.size() - 1, index));
  }

  @Override
  public double unit(Object value) {
    return (indexOf(value) + 0.5) / values.size();
  }

  @Override
  public boolean contains(Object value) {
    return find(value) >= 0;
  }

  @Override
  public Object canonical(Object value) {
    return values.get((int) indexOf(value));
  }

  @Override
  public long size() {
    return values.size();
  }

  @Override
  public Object nth(long index) {
    return values.get((int) Checks.index(this, index));
  }

  @Override
  public long indexOf(Object value) {
    Checks.held(this, value);
    return find(value);
  }

  @Override
  public String description() {
    return "one of " + values;
  }

  private int find(Object value) {
    Object sought = comparable(value);
    for (int index = 0; index < values.size(); index++) {
      if (comparable(values.get(index)).equals(sought)) {
        return index;
      }
    }
    return -1;
  }

  /** Numbers are the same by value: 20 and 20.0, 0.0 and -0.0. */
  private static Object comparable(Object value) {
    boolean finite = value instanceof Number number && Double.isFinite(number.doubleValue());
    return finite ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
  }

  private static List<Object> ascending(List<Object> numbers) {
    return numbers.stream()
        .sorted(Comparator.comparingDouble(number -> ((Number) number).doubleValue()))
        .toList();
  }

  private static void checkKind(Object value, boolean ordered) {
    boolean number =
        value instanceof Long || (value instanceof Double real && Double.isFinite(real));
    boolean category = value instanceof String || value instanceof Boolean;
    if (!number && (ordered || !category)) {
      String expected = ordered ? "numbers" : "strings, numbers or booleans";
      throw new IllegalArgumentException(
          "a list of values: expected finite " + expected + ", got " + value);
    }
  }
}
