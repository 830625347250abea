package dev.barrido.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One generation's update of the normal distribution: Hansen's tutorial, figure 7. */
final class CmaUpdate {
  private static final double MOST_DEVIATION = 2;
  private static final double LEAST_DEVIATION = 1e-9;

  private final CmaState before;
  private final CmaStrategy strategy;
  private final double[] least;
  private final int n;

  /** The steps y_i of the parents, the best first. */
  private final double[][] steps;

  /** Their weighted mean, the tutorial's y_w. */
  private final double[] meanStep;

  CmaUpdate(CmaState before, CmaStrategy strategy, List<CmaCandidate> ranked, double[] least) {
    this.before = before;
    this.strategy = strategy;
    this.least = least;
    this.n = before.mean().length;
    this.steps = new double[strategy.weights().length][];
    this.meanStep = new double[n];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step(ranked.get(i));
      for (int j = 0; j < n; j++) {
        meanStep[j] += strategy.weights()[i] * steps[i][j];
      }
    }
  }

  @Nullable CmaState state(ChoiceOdds odds) {
    double[] path = path(before.path(), before.factor().whitened(meanStep), strategy.pathRate());
    boolean stalls = stalls(length(path));
    double[] rankOnePath =
        path(before.rankOnePath(), stalls ? new double[n] : meanStep, strategy.rankOnePathRate());
    double deviation = deviation(length(path));
    double[][] covariance = covariance(rankOnePath, stalls);
    boolean due = keepMoving(covariance, deviation) || isDue();
    Cholesky factor = due ? Cholesky.of(covariance) : before.factor();
    return factor == null
        ? null
        : new CmaState(
            mean(),
            deviation,
            covariance,
            factor,
            path,
            rankOnePath,
            odds,
            before.generation() + 1,
            before.trials());
  }

  private double deviation(double length) {
    double rate = strategy.pathRate() / strategy.damping();
    double grown = Math.exp(rate * (length / strategy.expectedLength() - 1));
    return Math.max(LEAST_DEVIATION, Math.min(MOST_DEVIATION, before.deviation() * grown));
  }

  private boolean isDue() {
    return (before.generation() + 1) % strategy.generationsPerFactor(n) == 0;
  }

  /** Widens coordinates that no sample would leave a step in; says whether there were any. */
  private boolean keepMoving(double[][] covariance, double deviation) {
    boolean widened = false;
    for (int j = 0; j < n; j++) {
      double variance = Math.pow(least[j] / deviation, 2);
      if (covariance[j][j] < variance) {
        covariance[j][j] = variance;
        widened = true;
      }
    }
    return widened;
  }

  /**
   * A trial's step from the mean in units of sigma. One that another distribution proposed may be
   * improbably long; it is shortened as Hansen, "Injecting External Solutions Into CMA-ES", 2011,
   * equation 3.
   */
  private double[] step(CmaCandidate candidate) {
    double[] step = new double[n];
    for (int j = 0; j < n; j++) {
      step[j] = (candidate.place()[j] - before.mean()[j]) / before.deviation();
    }
    if (!candidate.injected()) {
      return step;
    }
    double most = Math.sqrt(n) + 2.0 * n / (n + 2);
    double shortened = Math.min(1, most / length(before.factor().whitened(step)));
    for (int j = 0; j < n; j++) {
      step[j] *= shortened;
    }
    return step;
  }

  private double[] mean() {
    double[] mean = before.mean().clone();
    for (int j = 0; j < n; j++) {
      mean[j] += before.deviation() * meanStep[j];
    }
    return mean;
  }

  private double[] path(double[] path, double[] step, double rate) {
    double[] longer = new double[n];
    for (int j = 0; j < n; j++) {
      longer[j] =
          (1 - rate) * path[j] + Math.sqrt(rate * (2 - rate) * strategy.parents()) * step[j];
    }
    return longer;
  }

  /** Whether the path is so long that the covariance must not follow it: h_sigma = 0. */
  private boolean stalls(double length) {
    double begun = 1 - Math.pow(1 - strategy.pathRate(), 2.0 * (before.generation() + 1));
    return length / Math.sqrt(begun) >= (1.4 + 2.0 / (n + 1)) * strategy.expectedLength();
  }

  private double[][] covariance(double[] rankOnePath, boolean stalls) {
    double one = strategy.rankOneRate();
    double many = strategy.rankManyRate();
    double lost = strategy.rankOnePathRate() * (2 - strategy.rankOnePathRate());
    double kept = 1 - one - many + (stalls ? one * lost : 0);
    double[][] covariance = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column <= row; column++) {
        covariance[row][column] =
            kept * before.covariance()[row][column]
                + one * rankOnePath[row] * rankOnePath[column]
                + many * rankMany(row, column);
        covariance[column][row] = covariance[row][column];
      }
    }
    return covariance;
  }

  private double rankMany(int row, int column) {
    double sum = 0;
    for (int i = 0; i < steps.length; i++) {
      sum += strategy.weights()[i] * steps[i][row] * steps[i][column];
    }
    return sum;
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double coordinate : vector) {
      squares += coordinate * coordinate;
    }
    return Math.sqrt(squares);
  }
}
