package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random search: every point is drawn from the space, independently of all others. Where only a few
 * parameters matter it tries more values of those than a grid of the same size.
 *
 * <p>Paper: Bergstra, Bengio, "Random Search for Hyper-Parameter Optimization", JMLR 13, 2012,
 * section 2.
 *
 * <p>Symbols: the paper's lambda is {@link Hyperparameters}, its Lambda the {@link SearchSpace}, S
 * the number of trials.
 *
 * <p>Differences: none; a discrete point may come twice, as in the paper, but not one that an
 * earlier sweep tried.
 *
 * <p>Cost: linear in the number of parameters.
 */
public final class RandomSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;

  public RandomSearcher(SearchSpace space) {
    this.space = space;
    this.untried = new Untried(space);
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    return untried.first(history.earlier(), random, () -> space.sample(random));
  }
}
