package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Places near others. */
final class GpSteps {
  /** A step changes so many axes, more or less. */
  private static final double CHANGED = 3;

  /** So many values of an axis are all tried. */
  private static final int FEW = 8;

  private static final int RANDOM_IF_CONTINUOUS = 16;
  private static final int RANDOM_IF_NOT = 4;

  private final GpAxes axes;
  private final RandomGenerator random;

  GpSteps(GpAxes axes, RandomGenerator random) {
    this.axes = axes;
    this.random = random;
  }

  /**
   * A place that differs in one axis at least.
   *
   * @param reach the deviation of a number's step
   */
  double[] near(double[] from, double reach) {
    double[] place = from.clone();
    boolean[] exists = axes.existing(from);
    int sure = random.nextInt(place.length);
    for (int axis = 0; axis < place.length; axis++) {
      boolean changes = axis == sure || random.nextDouble() * place.length < CHANGED;
      if (changes && exists[axis]) {
        place[axis] = axes.get(axis).near(place[axis], reach, random);
      }
    }
    return axes.settled(place, exists, random);
  }

  /** The places that differ in one axis that has steps, or some of them, and some near ones. */
  List<double[]> around(double[] from, double reach) {
    List<double[]> places = new ArrayList<>();
    boolean[] exists = axes.existing(from);
    boolean continuous = false;
    for (int axis = 0; axis < from.length; axis++) {
      continuous |= axes.get(axis).continuous();
      if (exists[axis] && !axes.get(axis).continuous()) {
        for (double value : others(axes.get(axis), from[axis])) {
          double[] place = from.clone();
          place[axis] = value;
          places.add(axes.settled(place, exists, random));
        }
      }
    }
    for (int i = 0; i < (continuous ? RANDOM_IF_CONTINUOUS : RANDOM_IF_NOT); i++) {
      places.add(near(from, reach));
    }
    return places;
  }

  private List<Double> others(GpAxis axis, double from) {
    List<Double> others = new ArrayList<>();
    if (axis.listed().length <= FEW) {
      for (double value : axis.listed()) {
        others.add(value);
      }
      others.remove(from);
      return others;
    }
    for (int step = -2; step <= 2; step++) {
      if (step != 0) {
        others.add(axis.category() ? axis.any(random) : axis.further(from, step));
      }
    }
    return others;
  }
}
