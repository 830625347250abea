package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The searching half of BOHB: a model of what trials reached after the most epochs that enough of
 * them have come to proposes the points, some of which stay random. While trials of many epochs are
 * few it learns from those of fewer.
 *
 * <p>Paper: Falkner, Klein, Hutter, "BOHB: Robust and Efficient Hyperparameter Optimization at
 * Scale", ICML 2018, section 3.2, algorithm 2.
 *
 * <p>Symbols: rho is randomFraction; N_min is minPoints, and a fidelity is enough with N_min + 2 of
 * its own; N_s is candidates; b is the fidelity, in epochs. l(x) and g(x) are those of {@link
 * MultivariateTpeSearcher}.
 *
 * <p>Differences: a fidelity is a rung, or the end, and a trial counts with its best epoch until
 * then; trials that may yet come to it are kept away from; the densities and the candidates are
 * those of {@link MultivariateTpeSearcher}, whose kernels follow the good trials, so there is no
 * factor on bandwidths.
 *
 * <p>Cost: that of {@link MultivariateTpeSearcher}, and one pass over the trials.
 */
public final class BohbSearcher implements Searcher {
  /** A model of one side needs a point more than the other side has, as in the paper. */
  private static final int BEYOND_LEAST = 2;

  private final SearchSpace space;
  private final Untried untried;
  private final Searcher model;
  private final int enough;
  private final double randomFraction;

  /**
   * A searcher.
   *
   * @param minPoints of the model, at least 1
   * @param candidates drawn for each group of parameters, at least 1
   * @param randomFraction of the points, above 0, at most 1
   */
  public BohbSearcher(
      SearchSpace space, int minPoints, int candidates, double randomFraction, Seeds seeds) {
    this.space = space;
    this.untried = new Untried(space);
    this.model = new MultivariateTpeSearcher(space, 1, candidates, seeds);
    this.enough = minPoints + BEYOND_LEAST;
    this.randomFraction = randomFraction;
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    boolean guessed = random.nextDouble() < randomFraction;
    Optional<TrialHistory> seen = guessed ? Optional.empty() : LargestFidelity.of(history, enough);
    return seen.isPresent()
        ? model.propose(index, seen.get(), random)
        : untried.first(history, random, () -> space.sample(random));
  }
}
