package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * NSGA-II: trials are ranked by the fronts they belong to, and within a front by how lonely they
 * are; of two that are drawn the better becomes a parent, and two parents have a child. So the
 * population moves to the Pareto front and spreads along it.
 *
 * <p>Paper: Deb, Pratap, Agarwal, Meyarivan, "A Fast and Elitist Multiobjective Genetic Algorithm:
 * NSGA-II", IEEE Transactions on Evolutionary Computation 6, 2002, sections III and VI; one child
 * at a time after Durillo, Nebro, Luna, Alba, "On the Effect of the Steady-State Selection Scheme
 * in Multi-Objective Genetic Algorithms", EMO 2009.
 *
 * <p>Symbols: {@code populationSize} is the papers' N, {@code crossoverRate} p_c; p_m is one over
 * the number of parameters; eta_c is 20.
 *
 * <p>Differences: there are no generations to wait for: a child's parents are the best N of all
 * trials that ended before it was proposed, which follows from the history alone. A number mutates
 * by a normal step of a tenth of its range instead of a polynomial one. Categories come from either
 * parent; a parameter that neither has is drawn. A point that was tried already is not proposed
 * again, so copies of pending trials are not either. Trials of earlier sweeps take the place of
 * random ones.
 *
 * <p>Cost: that of sorting all trials with a result into fronts; T log T for two objectives.
 */
public final class NsgaSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;
  private final Crossover crossover;
  private final int populationSize;
  private final double crossoverRate;

  /**
   * A searcher.
   *
   * @param populationSize trials that may have children; so many are drawn at random first; at
   *     least 2
   * @param crossoverRate the chance that a child has a part of both parents, 0 to 1
   */
  public NsgaSearcher(SearchSpace space, int populationSize, double crossoverRate) {
    if (populationSize < 2) {
      throw new IllegalArgumentException(
          "population_size: expected at least 2, got " + populationSize);
    }
    this.space = space;
    this.untried = new Untried(space);
    this.crossover = new Crossover(space, 1.0 / space.parameters().size());
    this.populationSize = populationSize;
    this.crossoverRate = crossoverRate;
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    if (history.earlier().size() + index < populationSize) {
      return untried.first(history, random, () -> space.sample(random));
    }
    Elite elite = Elite.of(history, populationSize);
    return elite.members().isEmpty()
        ? untried.first(history, random, () -> space.sample(random))
        : untried.first(history, random, () -> child(elite, random));
  }

  private Hyperparameters child(Elite elite, RandomGenerator random) {
    boolean mixes = random.nextDouble() < crossoverRate;
    return crossover.of(elite.parent(random), elite.parent(random), mixes, random);
  }
}
