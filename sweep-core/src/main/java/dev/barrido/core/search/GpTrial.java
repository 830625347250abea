package dev.barrido.core.search;

import java.util.Comparator;

/**
 * A trial as a Gaussian process sees it.
 *
 * @param place where its point lies
 * @param loss smaller is better; NaN if it has none
 * @param violation by how much it breaks the constraints; 0 when it meets them all, may be infinite
 */
record GpTrial(int number, double[] place, double loss, double violation) {
  static final Comparator<GpTrial> BY_NUMBER = Comparator.comparingInt(GpTrial::number);

  /** What meets the constraints before what does not. */
  static final Comparator<GpTrial> BEST_FIRST =
      Comparator.comparing(GpTrial::meetsConstraints)
          .reversed()
          .thenComparingDouble(GpTrial::loss)
          .thenComparingInt(GpTrial::number);

  boolean meetsConstraints() {
    return violation == 0;
  }

  /** The same with another loss. */
  GpTrial with(double other) {
    return new GpTrial(number, place, other, violation);
  }
}
