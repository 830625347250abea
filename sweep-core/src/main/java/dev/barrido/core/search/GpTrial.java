package dev.barrido.core.search;

import java.util.Comparator;

/**
 * A trial as a Gaussian process sees it.
 *
 * @param place where its point lies
 * @param loss smaller is better; NaN if it has none
 */
record GpTrial(int number, double[] place, double loss) {
  static final Comparator<GpTrial> BY_LOSS =
      Comparator.comparingDouble(GpTrial::loss).thenComparingInt(GpTrial::number);
}
