package dev.barrido.core.search;

import dev.barrido.core.space.Domain;

/** How far apart the values of a domain lie. */
final class Spacing {
  private Spacing() {}

  /**
   * The distance of two neighbouring values at this place of the unit interval.
   *
   * @return 0 where values are continuous, or there is one alone
   */
  static double at(Domain domain, double unit) {
    if (domain.size() == Domain.UNCOUNTED || domain.size() == 1) {
      return 0;
    }
    long index = domain.indexOf(domain.at(unit));
    long other = index == 0 ? 1 : index - 1;
    return Math.abs(domain.unit(domain.nth(index)) - domain.unit(domain.nth(other)));
  }
}
