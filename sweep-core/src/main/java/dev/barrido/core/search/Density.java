package dev.barrido.core.search;

import java.util.random.RandomGenerator;

/** A density over the unit interval. */
interface Density {
  double sample(RandomGenerator random);

  double logDensity(double unit);
}
