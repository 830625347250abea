package dev.barrido.core.efficiency;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The test loss of the best of some models when nobody knows for certain which is the best: each
 * counts as often as it wins when all validation losses are drawn anew around what was measured.
 *
 * @param mean of the test loss
 * @param variance of the test loss, that of choosing and that of testing
 */
public record BestModelScore(double mean, double variance) {
  private static final int DRAWS = 100;

  /** Of at least one model. */
  static BestModelScore of(List<ScoredModel> models, RandomGenerator random) {
    int[] wins = new int[models.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      wins[winner(models, random)]++;
    }
    double mean = 0;
    double square = 0;
    for (int i = 0; i < wins.length; i++) {
      double weight = (double) wins[i] / DRAWS;
      ScoredModel model = models.get(i);
      mean += weight * model.test();
      square += weight * (model.test() * model.test() + model.testVariance());
    }
    return new BestModelScore(mean, Math.max(0, square - mean * mean));
  }

  private static int winner(List<ScoredModel> models, RandomGenerator random) {
    int winner = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < models.size(); i++) {
      double deviation = Math.sqrt(models.get(i).validationVariance());
      double drawn = models.get(i).validation() + deviation * random.nextGaussian();
      if (drawn < lowest) {
        winner = i;
        lowest = drawn;
      }
    }
    return winner;
  }
}
