package dev.barrido.core.search;

import java.util.random.RandomGenerator;

/**
 * What surrounds a trial in the density of a group: a normal density over the numbers, along the
 * covariance of the good trials, times for each parameter with few values how likely it changes.
 * The more trials are good, and the more alike they are, the narrower it is.
 */
final class JointKernel {
  private static final int VAIN_DRAWS = 50;

  /** What is thought of the spread before any trial is good: as of one such part of a trial. */
  private static final double PRIOR_TRIALS = 0.5;

  private static final double PRIOR_VARIANCE = 1.0 / 12;
  private static final double LEAST_WIDTH = 1e-5;
  private static final double LEAST_STEPS = 0.3;

  /** How many parameters with few values change on average, however alike the good trials are. */
  private static final double CHANGES = 0.6;

  /** How much of the variety of the good trials a kernel has. */
  private static final double VARIETY = 0.5;

  private final ParameterGroup group;
  private final Cholesky factor;
  private final double[][][] likely;
  private final double[][][] logLikely;

  /**
   * A kernel.
   *
   * @param breadth 1 is usual; how wide it is beside that
   */
  JointKernel(ParameterGroup group, GoodPoints good, double breadth) {
    this.group = group;
    double dimensions = Math.max(1, group.numbers().size());
    double shrinking = Math.pow(Math.max(1, good.effective()), -1 / (dimensions + 4));
    this.factor = factor(group, good, widths(group, good, breadth * shrinking));
    this.likely = new double[group.lists().size()][][];
    this.logLikely = new double[likely.length][][];
    for (int list = 0; list < likely.length; list++) {
      likely[list] = group.values(list).kernel(change(list, good, shrinking));
      logLikely[list] = logarithms(likely[list]);
    }
  }

  private static double[] widths(ParameterGroup group, GoodPoints good, double part) {
    double[] widths = new double[group.numbers().size()];
    double trials = good.effective();
    for (int i = 0; i < widths.length; i++) {
      int position = group.numbers().get(i);
      double variance =
          (trials * good.covariance(position, position) + PRIOR_TRIALS * PRIOR_VARIANCE)
              / (trials + PRIOR_TRIALS);
      double mean = good.places().isEmpty() ? 0.5 : good.mean(position);
      double least = Math.max(LEAST_WIDTH, LEAST_STEPS * Spacing.at(group.domain(i), mean));
      widths[i] = Math.max(least, part * Math.sqrt(variance));
    }
    return widths;
  }

  /** Correlations are believed the more, the more good trials there are for a dimension. */
  private static Cholesky factor(ParameterGroup group, GoodPoints good, double[] widths) {
    double belief = good.effective() / (good.effective() + Math.max(1, widths.length));
    double[][] matrix = new double[widths.length][widths.length];
    for (int row = 0; row < widths.length; row++) {
      for (int column = 0; column < row; column++) {
        double correlation =
            belief * correlation(good, group.numbers().get(row), group.numbers().get(column));
        matrix[row][column] = correlation * widths[row] * widths[column];
        matrix[column][row] = matrix[row][column];
      }
      matrix[row][row] = widths[row] * widths[row];
    }
    Cholesky whole = Cholesky.of(matrix);
    return whole == null ? Cholesky.diagonal(widths) : whole;
  }

  private static double correlation(GoodPoints good, int one, int other) {
    double both = good.covariance(one, one) * good.covariance(other, other);
    return both > 0 ? good.covariance(one, other) / Math.sqrt(both) : 0;
  }

  private double change(int list, GoodPoints good, double shrinking) {
    FewValues values = group.values(list);
    double variety = good.variety(group.lists().get(list), values);
    double most = (values.size() - 1.0) / values.size();
    double usual = CHANGES / likely.length + VARIETY * variety * shrinking;
    return Math.max(1e-6, Math.min(most, usual));
  }

  private static double[][] logarithms(double[][] likely) {
    double[][] logarithms = new double[likely.length][likely.length];
    for (int from = 0; from < likely.length; from++) {
      for (int to = 0; to < likely.length; to++) {
        logarithms[from][to] = Math.log(likely[from][to]);
      }
    }
    return logarithms;
  }

  /** Where a place of the group is, seen by the kernel. */
  KernelPoint seen(double[] place) {
    double[] numbers = new double[group.numbers().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = place[group.numbers().get(i)];
    }
    int[] indexes = new int[likely.length];
    for (int list = 0; list < indexes.length; list++) {
      indexes[list] = group.values(list).index(place[group.lists().get(list)]);
    }
    return new KernelPoint(factor.whitened(numbers), indexes);
  }

  /** The logarithm of the density around one point at another, but for a constant. */
  double logDensity(KernelPoint middle, KernelPoint at) {
    double sum = 0;
    for (int i = 0; i < at.white().length; i++) {
      double away = at.white()[i] - middle.white()[i];
      sum -= away * away / 2;
    }
    for (int list = 0; list < at.indexes().length; list++) {
      sum += logLikely[list][middle.indexes()[list]][at.indexes()[list]];
    }
    return sum;
  }

  /** What the density of numbers is multiplied by so that it is one over all, as a logarithm. */
  double logHeight() {
    double sum = 0;
    for (int i = 0; i < factor.factor().length; i++) {
      sum -= Math.log(factor.factor()[i][i] * Math.sqrt(2 * Math.PI));
    }
    return sum;
  }

  /** Moves the group's part of a place to one near it. */
  void move(double[] place, RandomGenerator random) {
    double[] from = group.numbers().stream().mapToDouble(position -> place[position]).toArray();
    boolean within = false;
    for (int draw = 0; draw < VAIN_DRAWS && !within; draw++) {
      double[] away = factor.sample(random);
      within = true;
      for (int i = 0; i < from.length; i++) {
        double to = from[i] + away[i];
        within &= to >= 0 && to <= 1;
        place[group.numbers().get(i)] = Math.min(1, Math.max(0, to));
      }
    }
    for (int list = 0; list < likely.length; list++) {
      FewValues values = group.values(list);
      int position = group.lists().get(list);
      place[position] = values.units()[drawn(likely[list][values.index(place[position])], random)];
    }
  }

  private static int drawn(double[] parts, RandomGenerator random) {
    double left = random.nextDouble();
    int index = 0;
    while (index < parts.length - 1 && left >= parts[index]) {
      left -= parts[index];
      index++;
    }
    return index;
  }
}
