package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Regularized evolution: of some members of the population the best becomes a parent, its child
 * differs from it in one parameter, and the oldest member dies, however good it was. What was good
 * by luck alone is forgotten that way.
 *
 * <p>Paper: Real, Aggarwal, Huang, Le, "Regularized Evolution for Image Classifier Architecture
 * Search", AAAI 2019, section 3 and algorithm 1.
 *
 * <p>Symbols: {@code populationSize} is the paper's P, {@code sampleSize} its S.
 *
 * <p>Differences: a child is proposed while others are pending, from those that ended; age is the
 * trial's number, since in which order trials ended is not kept; failed trials never live; a number
 * moves by a normal step of a tenth of its range; of the two mutations of architectures nothing is
 * left but that one thing changes. Trials of earlier sweeps count as the oldest of the population.
 * A point that was tried already is not proposed again.
 *
 * <p>Cost: linear in P, S and the number of parameters, and in trials without a loss among the
 * youngest; it does not grow with the number of trials.
 */
public final class EvolutionSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;
  private final Mutation mutation;
  private final int populationSize;
  private final int sampleSize;

  /**
   * A searcher.
   *
   * @param populationSize trials that live; so many are drawn at random first; at least 1
   * @param sampleSize members among which a parent is the best, 1 to populationSize
   */
  public EvolutionSearcher(SearchSpace space, int populationSize, int sampleSize) {
    if (populationSize < 1 || sampleSize < 1 || sampleSize > populationSize) {
      throw new IllegalArgumentException(
          "sample_size: expected 1 to population_size " + populationSize + ", got " + sampleSize);
    }
    this.space = space;
    this.untried = new Untried(space);
    this.mutation = new Mutation(space);
    this.populationSize = populationSize;
    this.sampleSize = sampleSize;
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    Population population = Population.youngest(history, populationSize);
    return history.earlier().size() + index < populationSize || population.isEmpty()
        ? untried.first(history, random, () -> space.sample(random))
        : untried.first(
            history, random, () -> mutation.of(population.bestOf(sampleSize, random), random));
  }
}
