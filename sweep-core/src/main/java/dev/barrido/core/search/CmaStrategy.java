package dev.barrido.core.search;

import java.util.stream.DoubleStream;

/**
 * The strategy parameters of CMA-ES, with the defaults of Hansen's tutorial, table 1, positive
 * weights only.
 *
 * @param weights w_i, for the best half of a generation; their sum is 1
 * @param parents mu_eff, how many parents the weights amount to
 * @param pathRate c_sigma
 * @param damping d_sigma
 * @param rankOnePathRate c_c
 * @param rankOneRate c_1
 * @param rankManyRate c_mu
 * @param expectedLength E||N(0, I)||
 */
record CmaStrategy(
    double[] weights,
    double parents,
    double pathRate,
    double damping,
    double rankOnePathRate,
    double rankOneRate,
    double rankManyRate,
    double expectedLength) {

  /**
   * The defaults.
   *
   * @param dimensions the tutorial's n, at least 1
   * @param trials the tutorial's lambda, at least 2
   */
  static CmaStrategy of(int dimensions, int trials) {
    double n = dimensions;
    double[] weights = weights(trials);
    double parents = 1 / DoubleStream.of(weights).map(weight -> weight * weight).sum();
    double pathRate = (parents + 2) / (n + parents + 5);
    double rankOne = 2 / ((n + 1.3) * (n + 1.3) + parents);
    double rankMany = 2 * (parents - 2 + 1 / parents) / ((n + 2) * (n + 2) + parents);
    return new CmaStrategy(
        weights,
        parents,
        pathRate,
        1 + 2 * Math.max(0, Math.sqrt((parents - 1) / (n + 1)) - 1) + pathRate,
        (4 + parents / n) / (n + 4 + 2 * parents / n),
        rankOne,
        Math.min(1 - rankOne, rankMany),
        Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)));
  }

  /** Generations after which the covariance is factorised again: more often gains nothing. */
  int generationsPerFactor(int dimensions) {
    return Math.max(1, (int) (1 / (10 * dimensions * (rankOneRate + rankManyRate))));
  }

  private static double[] weights(int trials) {
    double[] weights = new double[trials / 2];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.log((trials + 1) / 2.0) - Math.log(i + 1.0);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
