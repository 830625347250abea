package dev.barrido.benchmarks.quality;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Ranks of numbers, the least first, equal ones sharing the mean of theirs. */
final class Ranks {
  private Ranks() {}

  /** The rank of each, from 1. */
  static double[] of(double[] values) {
    return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }

  /** The sum of t^3 - t over the groups of t equal values. */
  static double ties(double[] values) {
    double sum = 0;
    for (double value : values) {
      double same = Arrays.stream(values).filter(other -> other == value).count();
      sum += same * same - 1;
    }
    return sum;
  }
}
