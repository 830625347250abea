package dev.barrido.core.search;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The distribution that the next generation is drawn from.
 *
 * @param mean the tutorial's m
 * @param deviation sigma
 * @param covariance C
 * @param factor of C, now and then computed anew
 * @param path p_sigma
 * @param rankOnePath p_c
 * @param odds of the categories
 * @param generation counts from 0, since the last restart
 * @param trials lambda, of each generation
 */
record CmaState(
    double[] mean,
    double deviation,
    double[][] covariance,
    Cholesky factor,
    double[] path,
    double[] rankOnePath,
    ChoiceOdds odds,
    int generation,
    int trials) {
  /** A normal distribution as wide in all directions. */
  static CmaState round(double[] mean, double deviation, ChoiceOdds odds, int trials) {
    int n = mean.length;
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      covariance[i][i] = 1;
    }
    return new CmaState(
        mean,
        deviation,
        covariance,
        Cholesky.identity(n),
        new double[n],
        new double[n],
        odds,
        0,
        trials);
  }

  double[] samplePlace(RandomGenerator random) {
    double[] place = factor.sample(random);
    for (int i = 0; i < place.length; i++) {
      place[i] = mean[i] + deviation * place[i];
    }
    return place;
  }

  /** Whether no coordinate's deviation is greater than these. */
  boolean isWithin(double[] deviations) {
    for (int i = 0; i < mean.length; i++) {
      if (deviation * Math.sqrt(covariance[i][i]) > deviations[i]) {
        return false;
      }
    }
    return mean.length > 0;
  }

  /**
   * After a generation, as in the tutorial's figure 7.
   *
   * @param ranked the trials with a loss, at least two, best first
   * @param least deviations that the coordinates keep, so that stepped ones go on moving
   * @return null when the covariance has become singular
   */
  @Nullable CmaState after(List<CmaCandidate> ranked, double[] least) {
    CmaStrategy strategy = CmaStrategy.of(Math.max(1, mean.length), ranked.size());
    double[] weights = strategy.weights();
    double choiceRate =
        strategy.parents() / (mean.length + odds.odds().length + strategy.parents());
    ChoiceOdds moved = odds.towards(ranked, weights, choiceRate);
    if (mean.length == 0) {
      return new CmaState(
          mean, deviation, covariance, factor, path, rankOnePath, moved, generation + 1, trials);
    }
    return new CmaUpdate(this, strategy, ranked, least).state(moved);
  }
}
