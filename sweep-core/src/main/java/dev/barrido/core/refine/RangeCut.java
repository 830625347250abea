package dev.barrido.core.refine;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A range narrowed to where the best values lie, in units of the original range. A margin on either
 * side keeps them off the edges. Where the best of all lies on an edge that is not the original's,
 * the optimum may lie beyond: there the range grows again, by half of what it was.
 */
final class RangeCut {
  /** Of the width of the best values, on either side. */
  private static final double MARGIN = 0.15;

  /** Of the range's width, on either side: the least margin. */
  private static final double LEAST_MARGIN = 0.05;

  /** Of the range's width: the best is on an edge when it is as close. */
  private static final double EDGE = 0.05;

  /** Of the range's width: by how much it grows beyond an edge. */
  private static final double GROWTH = 0.5;

  private final double currentLow;
  private final double currentHigh;
  private final double low;
  private final double high;
  private final double best;

  /**
   * A cut.
   *
   * @param values the best trials' values, the best of all first
   */
  private RangeCut(Domain original, Domain current, double[] values) {
    this.currentLow = original.unit(current.at(0));
    this.currentHigh = original.unit(current.at(1));
    this.low = Arrays.stream(values).min().orElseThrow();
    this.high = Arrays.stream(values).max().orElseThrow();
    this.best = values[0];
  }

  /** The range around these values, on another scale if one is given. */
  static Domain around(Domain original, Domain current, double[] values, @Nullable Scale newScale) {
    RangeCut cut = new RangeCut(original, current, values);
    Object min = original.at(cut.lower());
    Object max = original.at(cut.upper());
    if (original instanceof RealDomain real) {
      Scale scale = newScale == null ? real.scale() : newScale;
      return new RealDomain((Double) min, (Double) max, scale, real.step());
    }
    IntegerDomain whole = (IntegerDomain) original;
    Scale scale = newScale == null ? whole.scale() : newScale;
    return new IntegerDomain((Long) min, (Long) max, scale, whole.step());
  }

  private double lower() {
    boolean onEdge = best - currentLow <= EDGE * width();
    double bound = onEdge ? currentLow - GROWTH * width() : Math.max(currentLow, low - margin());
    return Math.max(0, bound);
  }

  private double upper() {
    boolean onEdge = currentHigh - best <= EDGE * width();
    double bound = onEdge ? currentHigh + GROWTH * width() : Math.min(currentHigh, high + margin());
    return Math.min(1, bound);
  }

  private double margin() {
    return Math.max(MARGIN * (high - low), LEAST_MARGIN * width());
  }

  private double width() {
    return currentHigh - currentLow;
  }
}
