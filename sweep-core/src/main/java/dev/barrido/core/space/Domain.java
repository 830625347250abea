package dev.barrido.core.space;

import java.util.random.RandomGenerator;

/**
 * The values of one parameter. Every domain maps to the unit interval and back, so that searchers
 * need to know none of them: equal lengths of the interval are equally likely values.
 */
public sealed interface Domain permits RealDomain, IntegerDomain, ChoiceDomain {
  /** The value at a place of the unit interval, 0 to 1 inclusive. */
  Object at(double unit);

  /**
   * The place of a value: {@code at(unit(value))} is the value.
   *
   * @throws IllegalArgumentException if the domain does not hold it
   */
  double unit(Object value);

  boolean contains(Object value);

  /** How many values there are, or {@link #UNCOUNTED} for a continuous domain. */
  long size();

  /**
   * The value at a place of a counted domain, in order.
   *
   * @param index 0 to size - 1
   */
  Object nth(long index);

  /** A value drawn by the domain's own distribution. */
  default Object sample(RandomGenerator random) {
    return at(random.nextDouble());
  }

  /** The size of a domain that cannot be counted. */
  long UNCOUNTED = -1;
}
