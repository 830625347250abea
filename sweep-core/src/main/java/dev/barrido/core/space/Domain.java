package dev.barrido.core.space;

import java.util.random.RandomGenerator;

/**
 * The values of one parameter. Every domain maps to the unit interval and back, so that searchers
 * need to know none of them: equal lengths of the interval are equally likely values. Bounds are
 * values, always.
 */
public sealed interface Domain permits RealDomain, IntegerDomain, ChoiceDomain {
  /** The size of a domain that cannot be counted. */
  long UNCOUNTED = -1;

  /** The most values that a stepped domain holds: every index stays exact in a double. */
  long MOST_VALUES = 1L << 53;

  /** The value at a place of the unit interval, 0 to 1 inclusive. */
  Object at(double unit);

  /**
   * The place of a value: {@code at(unit(value))} is the value.
   *
   * @throws IllegalArgumentException if the domain does not hold it
   */
  double unit(Object value);

  boolean contains(Object value);

  /**
   * The value as this domain writes it: a Double for a real range, a Long for a whole one, the
   * listed value for a list, so that equal values are equal objects.
   *
   * @throws IllegalArgumentException if the domain does not hold it
   */
  Object canonical(Object value);

  /** How many values there are, or {@link #UNCOUNTED} for a continuous domain. */
  long size();

  /**
   * The value at a place of a counted domain, in order.
   *
   * @param index 0 to size - 1
   */
  Object nth(long index);

  /** The place of a value of a counted domain: {@code nth(indexOf(value))} is the value. */
  long indexOf(Object value);

  /** For people: {@code a number from 0.1 to 1.0}. */
  String description();

  /** A value drawn by the domain's own distribution. */
  default Object sample(RandomGenerator random) {
    return at(random.nextDouble());
  }
}
