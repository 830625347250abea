package dev.barrido.core.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How often each of some choices was seen, each counted once more than it was. */
final class ChoiceDensity implements Density {
  private final double[] weights;
  private final double total;

  /** Each choice is an equal length of the unit interval. */
  ChoiceDensity(int choices, double[] units) {
    weights = new double[choices];
    Arrays.fill(weights, 1);
    for (double unit : units) {
      weights[choice(unit)]++;
    }
    total = units.length + choices;
  }

  @Override
  public double sample(RandomGenerator random) {
    double left = random.nextDouble() * total;
    int choice = 0;
    while (choice < weights.length - 1 && left >= weights[choice]) {
      left -= weights[choice];
      choice++;
    }
    return (choice + 0.5) / weights.length;
  }

  @Override
  public double logDensity(double unit) {
    return Math.log(weights[choice(unit)] / total);
  }

  private int choice(double unit) {
    return Math.min(weights.length - 1, (int) (unit * weights.length));
  }
}
