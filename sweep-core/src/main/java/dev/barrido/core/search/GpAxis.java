package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A parameter as a Gaussian process sees it: places of the unit interval.
 *
 * @param category whether no value is nearer to one than to another
 * @param listed the places of all its values, ascending; none where they are too many to list
 */
record GpAxis(boolean category, double[] listed) {
  private static final int MOST_LISTED = 256;

  /** Where a category lies that does not exist: a further value. */
  private static final double NO_CATEGORY = -1;

  private static final double MIDDLE = 0.5;

  static GpAxis of(Domain domain) {
    boolean category = domain instanceof ChoiceDomain choice && !choice.ordered();
    long size = domain.size();
    boolean few = size != Domain.UNCOUNTED && (category || size <= MOST_LISTED);
    double[] listed = new double[few ? (int) size : 0];
    Arrays.setAll(listed, index -> domain.unit(domain.nth(index)));
    return new GpAxis(category, listed);
  }

  /** Whether it is searched as if it had no steps. */
  boolean continuous() {
    return listed.length == 0;
  }

  /** Where it lies at a point at which it does not exist. */
  double absent() {
    return category ? NO_CATEGORY : MIDDLE;
  }

  /** How far two places are apart, squared: two categories are 1 apart. */
  double squared(double one, double other) {
    if (category) {
      return one == other ? 0 : 1;
    }
    return (one - other) * (one - other);
  }

  double any(RandomGenerator random) {
    double unit = random.nextDouble();
    return continuous() ? unit : listed[(int) (unit * listed.length)];
  }

  /**
   * Another place not far away; of a category any.
   *
   * @param reach the deviation of the distance
   */
  double near(double place, double reach, RandomGenerator random) {
    if (category) {
      return any(random);
    }
    double moved = mirrored(place + reach * random.nextGaussian());
    return continuous() ? moved : other(place, snapped(moved), random.nextBoolean() ? 1 : -1);
  }

  /**
   * So many values further.
   *
   * @param step what goes over an end comes back
   */
  double further(double place, int step) {
    int last = listed.length - 1;
    int index = snappedIndex(place) + step;
    int back = index < 0 ? -index : index > last ? 2 * last - index : index;
    return listed[Math.min(last, Math.max(0, back))];
  }

  private double other(double place, double moved, int step) {
    return moved == place ? further(place, step) : moved;
  }

  private double snapped(double place) {
    return listed[snappedIndex(place)];
  }

  private int snappedIndex(double place) {
    int found = Arrays.binarySearch(listed, place);
    if (found >= 0) {
      return found;
    }
    int above = Math.min(listed.length - 1, -1 - found);
    int below = Math.max(0, -2 - found);
    return place - listed[below] <= listed[above] - place ? below : above;
  }

  private static double mirrored(double place) {
    double twice = Math.abs(place) % 2;
    return twice > 1 ? 2 - twice : twice;
  }
}
