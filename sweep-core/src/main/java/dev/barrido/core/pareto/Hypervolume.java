package dev.barrido.core.pareto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The volume of all that some points dominate, up to a reference point: larger is better, and
 * nothing that is dominated adds to it. Of two objectives it is swept, of more each point adds what
 * it dominates alone.
 *
 * <p>Paper: Zitzler, Thiele, "Multiobjective Optimization Using Evolutionary Algorithms", PPSN V,
 * 1998 (the measure); While, Bradstreet, Barone, "A Fast Way of Calculating Exact Hypervolumes",
 * IEEE Transactions on Evolutionary Computation 16, 2012, figures 4 and 5.
 *
 * <p>Symbols: {@link #alone} is exclhv, {@link #box} inclhv, {@link #limited} the limitset.
 *
 * <p>Differences: losses are minimised; no dimension is sliced off on the way down.
 *
 * <p>Cost: n log n for two objectives; for more it may double with every point, though fronts of a
 * hundred take milliseconds for three and tenths of a second for four.
 */
public final class Hypervolume {
  private Hypervolume() {}

  /**
   * The hypervolume.
   *
   * @param points losses, each as many as the reference has
   * @param reference nothing beyond it counts
   */
  public static double of(List<double[]> points, double[] reference) {
    List<double[]> within = points.stream().filter(point -> isWithin(point, reference)).toList();
    return reference.length == 2
        ? swept(within, reference)
        : summed(undominated(within), reference);
  }

  private static boolean isWithin(double[] point, double[] reference) {
    for (int i = 0; i < reference.length; i++) {
      if (!(point[i] < reference[i])) {
        return false;
      }
    }
    return true;
  }

  private static double swept(List<double[]> points, double[] reference) {
    double volume = 0;
    double lowest = reference[1];
    List<double[]> inOrder = sorted(points, 0).toList();
    for (double[] point : inOrder) {
      if (point[1] < lowest) {
        volume += (reference[0] - point[0]) * (lowest - point[1]);
        lowest = point[1];
      }
    }
    return volume;
  }

  private static double summed(List<double[]> points, double[] reference) {
    double volume = 0;
    for (int place = 0; place < points.size(); place++) {
      volume += alone(points, place, reference);
    }
    return volume;
  }

  /** What a point dominates and no later one does. */
  private static double alone(List<double[]> points, int place, double[] reference) {
    double[] point = points.get(place);
    List<double[]> limited = limited(points.subList(place + 1, points.size()), point);
    return box(point, reference) - summed(undominated(limited), reference);
  }

  private static double box(double[] point, double[] reference) {
    double volume = 1;
    for (int i = 0; i < point.length; i++) {
      volume *= reference[i] - point[i];
    }
    return volume;
  }

  /** The points where they are at best as good as this one in every objective. */
  private static List<double[]> limited(List<double[]> points, double[] by) {
    List<double[]> limited = new ArrayList<>();
    for (double[] point : points) {
      double[] worse = new double[by.length];
      for (int i = 0; i < by.length; i++) {
        worse[i] = Math.max(point[i], by[i]);
      }
      limited.add(worse);
    }
    return limited;
  }

  /** Those that no other is at least as good as, the worst in the last objective first. */
  private static List<double[]> undominated(List<double[]> points) {
    List<double[]> kept = new ArrayList<>();
    int last = points.isEmpty() ? 0 : points.get(0).length - 1;
    for (double[] point : sorted(points, last).toList()) {
      if (kept.stream().noneMatch(other -> isAsGood(other, point))) {
        kept.removeIf(other -> isAsGood(point, other));
        kept.add(point);
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private static boolean isAsGood(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (one[i] > other[i]) {
        return false;
      }
    }
    return true;
  }

  private static Stream<double[]> sorted(List<double[]> points, int objective) {
    return points.stream().sorted(Comparator.comparingDouble(point -> point[objective]));
  }
}
