package dev.barrido.core.search;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** For each categorical parameter the probability of each of its values. */
record ChoiceOdds(double[][] odds) {
  /** That nothing changes stays less probable than this, all parameters taken together. */
  private static final double SURE = 0.73;

  static ChoiceOdds even(List<Integer> sizes) {
    double[][] odds = new double[sizes.size()][];
    for (int choice = 0; choice < odds.length; choice++) {
      odds[choice] = new double[sizes.get(choice)];
      Arrays.fill(odds[choice], 1.0 / sizes.get(choice));
    }
    return new ChoiceOdds(odds);
  }

  /** The place of a value for each parameter. */
  int[] sample(RandomGenerator random) {
    int[] drawn = new int[odds.length];
    for (int choice = 0; choice < drawn.length; choice++) {
      double left = random.nextDouble();
      while (drawn[choice] < odds[choice].length - 1 && left >= odds[choice][drawn[choice]]) {
        left -= odds[choice][drawn[choice]];
        drawn[choice]++;
      }
    }
    return drawn;
  }

  /**
   * Moved towards what the best chose.
   *
   * @param best the best first, as many as there are weights at least
   * @param rate how far, 0 to 1
   */
  ChoiceOdds towards(List<CmaCandidate> best, double[] weights, double rate) {
    double[][] moved = new double[odds.length][];
    for (int choice = 0; choice < odds.length; choice++) {
      moved[choice] = odds[choice].clone();
      for (int i = 0; i < weights.length; i++) {
        int chosen = best.get(i).choices()[choice];
        for (int value = 0; value < moved[choice].length && chosen >= 0; value++) {
          double aim = value == chosen ? 1 : 0;
          moved[choice][value] += rate * weights[i] * (aim - odds[choice][value]);
        }
      }
      keepPossible(moved[choice]);
    }
    return new ChoiceOdds(moved);
  }

  /** Raises what is too improbable, at the cost of the rest. */
  private void keepPossible(double[] values) {
    if (values.length == 1) {
      return;
    }
    double least = (1 - Math.pow(SURE, 1.0 / odds.length)) / (values.length - 1);
    least = Math.min(least, 0.5 / values.length);
    double raised = 0;
    double above = 0;
    for (int value = 0; value < values.length; value++) {
      raised += Math.max(0, least - values[value]);
      values[value] = Math.max(least, values[value]);
      above += values[value] - least;
    }
    for (int value = 0; value < values.length; value++) {
      values[value] -= raised * (values[value] - least) / above;
    }
  }
}
