package dev.barrido.core.search;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The good and the other trials of one group of parameters, each as a joint density. */
final class JointModel {
  /** So many of the rest are modelled at most: the best of them, and the newest without a loss. */
  private static final int MOST_SCORED = 1000;

  private static final int MOST_UNSCORED = 500;

  private final ParameterGroup group;
  private final GoodPoints good;
  private final JointKernel kernel;
  private final JointDensity goodDensity;
  private final JointDensity restDensity;

  /**
   * A model.
   *
   * @param trials those in which the parameters exist
   * @param breadth of the kernels, 1 is usual
   */
  JointModel(ParameterGroup group, Ranking trials, double breadth) {
    this.group = group;
    int scored = trials.scored().size();
    int best = Math.max(0, Math.min(GoodTrials.together(group.size()).of(scored), scored - 1));
    this.good = GoodPoints.of(trials.scored().subList(0, best));
    this.kernel = new JointKernel(group, good, breadth);
    this.goodDensity = new JointDensity(kernel, good.places(), good.weights());
    List<double[]> rest =
        Stream.concat(
                trials.scored().stream().skip(best).limit(MOST_SCORED),
                trials.unscored().stream().limit(MOST_UNSCORED))
            .toList();
    double[] equal = new double[rest.size()];
    Arrays.fill(equal, 1.0 / rest.size());
    this.restDensity = new JointDensity(kernel, rest, equal);
  }

  /** Puts values drawn from the good density at the places of the group. */
  void draw(double[] place, RandomGenerator random) {
    double[] weights = good.weights();
    if (random.nextInt(weights.length + 1) == weights.length) {
      group.drawAnything(place, random);
      return;
    }
    double left = random.nextDouble();
    int trial = 0;
    while (trial < weights.length - 1 && left >= weights[trial]) {
      left -= weights[trial];
      trial++;
    }
    double[] from = good.places().get(trial);
    group.numbers().forEach(position -> place[position] = from[position]);
    group.lists().forEach(position -> place[position] = from[position]);
    kernel.move(place, random);
  }

  /** The logarithm of how much likelier a place is among the good trials than among the rest. */
  double logRatio(double[] place) {
    KernelPoint at = kernel.seen(place);
    double chance = group.logChance(place);
    return goodDensity.logDensity(at, chance) - restDensity.logDensity(at, chance);
  }
}
