package dev.barrido.core.space;

import java.util.HashSet;
import java.util.List;

/**
 * One of a list: a discrete parameter's numbers or a categorical one's values; all equally likely.
 *
 * @param values strings, whole numbers, real numbers or booleans; at least one, no two the same
 * @param ordered whether neighbours in the list are alike, as numbers are and categories are not
 */
public record ChoiceDomain(List<Object> values, boolean ordered) implements Domain {
  public ChoiceDomain {
    values = List.copyOf(values);
    if (values.isEmpty() || new HashSet<>(values).size() != values.size()) {
      throw new IllegalArgumentException(
          "a list of values: expected at least one and no two the same, got " + values);
    }
  }

  @Override
  public Object at(double unit) {
    return values.get((int) Math.min(values.size() - 1, (long) (unit * values.size())));
  }

  @Override
  public double unit(Object value) {
    int index = values.indexOf(value);
    if (index < 0) {
      throw new IllegalArgumentException("expected one of " + values + ", got " + value);
    }
    return (index + 0.5) / values.size();
  }

  @Override
  public boolean contains(Object value) {
    return values.contains(value);
  }

  @Override
  public long size() {
    return values.size();
  }

  @Override
  public Object nth(long index) {
    return values.get(Math.toIntExact(index));
  }
}
