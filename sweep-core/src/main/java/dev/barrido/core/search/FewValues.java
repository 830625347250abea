package dev.barrido.core.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The values of a domain that has few, as places of the unit interval.
 *
 * @param units the place of each value, ascending
 * @param bounds value i owns the interval from bounds[i] to bounds[i + 1]; from 0 to 1
 * @param ordered whether neighbours are alike
 */
record FewValues(double[] units, double[] bounds, boolean ordered) {
  private static final int MOST = 32;

  /** The least a value is thought possible from another one. */
  private static final double LEAST = 1e-9;

  static boolean are(Domain domain) {
    return domain.size() != Domain.UNCOUNTED && domain.size() <= MOST;
  }

  static FewValues of(Domain domain) {
    double[] units = new double[(int) domain.size()];
    Arrays.setAll(units, index -> domain.unit(domain.nth(index)));
    double[] bounds = new double[units.length + 1];
    bounds[units.length] = 1;
    for (int i = 1; i < units.length; i++) {
      bounds[i] = (units[i - 1] + units[i]) / 2;
    }
    boolean ordered = !(domain instanceof ChoiceDomain choice) || choice.ordered();
    return new FewValues(units, bounds, ordered);
  }

  int size() {
    return units.length;
  }

  /** Which value it is whose place this is. */
  int index(double unit) {
    return Arrays.binarySearch(units, unit);
  }

  /** How likely a value is by chance. */
  double share(int index) {
    return bounds[index + 1] - bounds[index];
  }

  /** A value by chance. */
  int any(RandomGenerator random) {
    double place = random.nextDouble();
    int index = 0;
    while (index < units.length - 1 && place >= bounds[index + 1]) {
      index++;
    }
    return index;
  }

  /**
   * How likely each value is to become each other one: categories all the same, ordered values by a
   * normal density around their place.
   *
   * @param change how likely it is to become another one at all, above 0, below 1
   * @return [from][to], each row with a sum of 1
   */
  double[][] kernel(double change) {
    double[][] likely = new double[size()][size()];
    double reach = Normal.quantile(1 - change / 2);
    for (int row = 0; row < size(); row++) {
      int from = row;
      double width = share(from) / 2 / reach;
      for (int to = 0; to < size(); to++) {
        double part = ordered ? within(from, to, width) : change / (size() - 1);
        likely[from][to] = Math.max(LEAST, part);
      }
      if (!ordered) {
        likely[from][from] = 1 - change;
      }
      double sum = Arrays.stream(likely[from]).sum();
      Arrays.setAll(likely[from], to -> likely[from][to] / sum);
    }
    return likely;
  }

  private double within(int from, int to, double width) {
    return Normal.below((bounds[to + 1] - units[from]) / width)
        - Normal.below((bounds[to] - units[from]) / width);
  }
}
