package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Latin hypercube search: each parameter's range is cut into as many equal parts as there are
 * trials, and of every parameter each part is tried exactly once. Which parts meet in a trial, and
 * where in its part a value lies, is left to chance.
 *
 * <p>Paper: McKay, Beckman, Conover, "A Comparison of Three Methods for Selecting Values of Input
 * Variables in the Analysis of Output from a Computer Code", Technometrics 21, 1979, section 2.
 *
 * <p>Symbols: {@code points} is the paper's N, the parameters are its X_1 ... X_K, a part is one of
 * the strata of probability 1/N.
 *
 * <p>Differences: a trial's parts are computed from its number by a {@link Permutation} for each
 * parameter, so no design is held in memory; after N trials the next design begins, with other
 * permutations. A parameter has its parts whether it exists at a point or not. A point that was
 * tried already is replaced by a random one that was not.
 *
 * <p>Cost: linear in the number of parameters.
 */
public final class LatinHypercubeSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;
  private final int points;
  private final Seeds seeds;

  /**
   * A searcher.
   *
   * @param points trials of one design, at least 1: best all those of the sweep
   */
  public LatinHypercubeSearcher(SearchSpace space, int points, Seeds seeds) {
    if (points < 1) {
      throw new IllegalArgumentException("points: expected at least 1, got " + points);
    }
    this.space = space;
    this.untried = new Untried(space);
    this.points = points;
    this.seeds = new Seeds(seeds.derived("latinhypercube", 0));
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    Seeds design = new Seeds(seeds.derived("design", index / points));
    long row = index % points;
    Hyperparameters point =
        space.at(
            dimension -> {
              long seed = design.derived("dimension", dimension);
              long part = Permutation.seeded(points, seed).at(row);
              return (part + new Seeds(seed).stream("place", row).nextDouble()) / points;
            });
    return untried.orOther(point, history, random);
  }
}
