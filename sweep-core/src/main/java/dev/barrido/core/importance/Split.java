package dev.barrido.core.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node divided in two along one parameter.
 *
 * @param left the parameter's extent on one side, right on the other
 * @param leftSamples which samples lie on the left
 * @param gain by how much the sum of squared errors falls
 */
record Split(
    int parameter, Extent left, Extent right, int[] leftSamples, int[] rightSamples, double gain) {
  /** The fewest samples on either side. */
  static final int LEAST = 3;

  /** The best division along a parameter, null if it cannot be divided. */
  static @Nullable Split best(Samples samples, int[] rows, Extent extent, int parameter) {
    int[] sorted = sorted(samples, rows, parameter);
    double total = Arrays.stream(rows).mapToDouble(samples::loss).sum();
    double leftSum = 0;
    int bestCut = 0;
    double bestScore = total * total / rows.length;
    double whole = bestScore;
    for (int cut = 1; cut <= sorted.length - LEAST; cut++) {
      leftSum += samples.loss(sorted[cut - 1]);
      double rightSum = total - leftSum;
      double score = leftSum * leftSum / cut + rightSum * rightSum / (sorted.length - cut);
      if (cut >= LEAST && score > bestScore && differ(samples, sorted, cut, parameter)) {
        bestScore = score;
        bestCut = cut;
      }
    }
    return bestCut == 0 ? null : at(samples, sorted, bestCut, extent, parameter, bestScore - whole);
  }

  /** Rows by value; categories come in the order of their mean loss (Breiman et al. 1984). */
  private static int[] sorted(Samples samples, int[] rows, int parameter) {
    Comparator<Integer> order = Comparator.comparingDouble(row -> samples.unit(row, parameter));
    if (samples.categorical(parameter)) {
      double[] means = means(samples, rows, parameter);
      order =
          Comparator.<Integer>comparingDouble(row -> means[samples.category(row, parameter)])
              .thenComparingInt(row -> samples.category(row, parameter));
    }
    return Arrays.stream(rows).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static double[] means(Samples samples, int[] rows, int parameter) {
    double[] sums = new double[samples.categories(parameter)];
    int[] counts = new int[sums.length];
    for (int row : rows) {
      int category = samples.category(row, parameter);
      sums[category] += samples.loss(row);
      counts[category]++;
    }
    for (int category = 0; category < sums.length; category++) {
      sums[category] /= Math.max(1, counts[category]);
    }
    return sums;
  }

  private static boolean differ(Samples samples, int[] sorted, int cut, int parameter) {
    return samples.unit(sorted[cut - 1], parameter) != samples.unit(sorted[cut], parameter);
  }

  private static Split at(
      Samples samples, int[] sorted, int cut, Extent extent, int parameter, double gain) {
    int[] left = Arrays.copyOfRange(sorted, 0, cut);
    int[] right = Arrays.copyOfRange(sorted, cut, sorted.length);
    List<Extent> sides = new ArrayList<>();
    if (extent instanceof Extent.Interval interval) {
      double middle =
          (samples.unit(sorted[cut - 1], parameter) + samples.unit(sorted[cut], parameter)) / 2;
      sides.add(new Extent.Interval(interval.low(), middle));
      sides.add(new Extent.Interval(middle, interval.high()));
    } else if (extent instanceof Extent.Categories categories) {
      // categories that no sample of this node has stay on the right
      BitSet chosen = new BitSet();
      Arrays.stream(left).forEach(row -> chosen.set(samples.category(row, parameter)));
      BitSet others = (BitSet) categories.chosen().clone();
      others.andNot(chosen);
      sides.add(new Extent.Categories(chosen, categories.count()));
      sides.add(new Extent.Categories(others, categories.count()));
    }
    return new Split(parameter, sides.get(0), sides.get(1), left, right, gain);
  }
}
