package dev.barrido.core.importance;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Functional analysis of variance: a random forest learns the loss over the space; the variance of
 * each tree's prediction is divided exactly into what every parameter explains alone and what every
 * pair explains together.
 *
 * <p>Paper: Hutter, Hoos, Leyton-Brown, "An Efficient Approach for Assessing Hyperparameter
 * Importance", ICML 2014, sections 3 and 4.
 *
 * <p>Symbols: a_U(theta_U) is the marginal over the parameters U, V the variance of the prediction,
 * V_U the part of it that U explains, F_U = V_U / V the share.
 *
 * <p>Differences: only trials that completed count, of more than {@value #MOST_TRIALS} the latest;
 * extreme losses and parameters that do not exist at a point are handled as {@link Samples} says;
 * pairs are those of the {@value #PAIRED} parameters that explain the most alone.
 *
 * <p>Cost: trees times pairs times the square of the leaves, at most some seconds.
 */
public final class FunctionalAnova {
  /** The fewest completed trials that anything can be said of. */
  public static final int LEAST_TRIALS = 8;

  /** Of more completed trials the latest so many are looked at. */
  public static final int MOST_TRIALS = 1000;

  private static final int TREES = 32;
  private static final int PAIRED = 6;

  private final SearchSpace space;
  private final List<Decomposition> trees;
  private final int trials;

  private FunctionalAnova(SearchSpace space, Samples samples, Seeds seeds) {
    this.space = space;
    this.trials = samples.size();
    this.trees =
        IntStream.range(0, TREES)
            .mapToObj(tree -> RegressionTree.grown(samples, seeds.stream("importance", tree)))
            .map(Decomposition::new)
            .filter(tree -> tree.variance() > 0)
            .toList();
  }

  /**
   * The importance of a space's parameters.
   *
   * @param trials of that space; those that did not complete do not count
   * @throws IllegalArgumentException if fewer than {@value #LEAST_TRIALS} completed
   */
  public static Importance of(SearchSpace space, List<Trial> trials, Seeds seeds) {
    List<Hyperparameters> points = new ArrayList<>();
    DoubleStream.Builder losses = DoubleStream.builder();
    for (Trial trial : trials) {
      if (trial.ending() instanceof TrialResult.Completed completed) {
        points.add(trial.proposed().hyperparameters());
        losses.add(completed.reached().loss());
      }
    }
    if (points.size() < LEAST_TRIALS) {
      throw new IllegalArgumentException(
          "importance: expected at least "
              + LEAST_TRIALS
              + " completed trials, got "
              + points.size());
    }
    return new FunctionalAnova(space, latest(space, points, losses.build().toArray()), seeds)
        .importance();
  }

  private static Samples latest(SearchSpace space, List<Hyperparameters> points, double[] losses) {
    int from = Math.max(0, points.size() - MOST_TRIALS);
    return new Samples(
        space.parameters(),
        points.subList(from, points.size()),
        Arrays.copyOfRange(losses, from, losses.length));
  }

  private Importance importance() {
    List<Importance.Share> shares = new ArrayList<>();
    for (int parameter = 0; parameter < space.parameters().size(); parameter++) {
      shares.add(alone(parameter));
    }
    List<Integer> strongest =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(Comparator.comparingDouble(one -> -shares.get(one).share()))
            .limit(PAIRED)
            .toList();
    for (int one = 0; one < strongest.size(); one++) {
      for (int other = one + 1; other < strongest.size(); other++) {
        shares.add(together(strongest.get(one), strongest.get(other)));
      }
    }
    shares.sort(Comparator.comparingDouble(Importance.Share::share).reversed());
    return new Importance(trials, shares);
  }

  private Importance.Share alone(int parameter) {
    return share(List.of(parameter), trees.stream().mapToDouble(t -> fraction(t, parameter)));
  }

  private Importance.Share together(int one, int other) {
    return share(
        List.of(one, other),
        trees.stream()
            .mapToDouble(t -> fraction(t, one, other) - fraction(t, one) - fraction(t, other)));
  }

  private static double fraction(Decomposition tree, int... parameters) {
    return tree.marginal(parameters) / tree.variance();
  }

  /** Rounding may leave a pair's share a little below nothing. */
  private Importance.Share share(List<Integer> parameters, DoubleStream fractions) {
    double[] values = fractions.map(fraction -> Math.max(0, fraction)).toArray();
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    List<String> names =
        parameters.stream().map(space.parameters()::get).map(Parameter::name).toList();
    return new Importance.Share(names, mean, Math.sqrt(variance));
  }
}
