package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Covariance matrix adaptation: each generation is drawn from a normal distribution, whose mean
 * moves to the better half and whose shape learns the directions in which moving helped.
 *
 * <p>Paper: Hansen, "The CMA Evolution Strategy: A Tutorial", arXiv 1604.00772, 2016, figure 7 and
 * table 1; restarts after Auger, Hansen, "A Restart CMA Evolution Strategy with Increasing
 * Population Size", CEC 2005.
 *
 * <p>Symbols: {@link CmaState} holds m, sigma, C, p_sigma and p_c; {@link CmaStrategy} the weights
 * and the rates c and d; lambda is the number of trials of a generation.
 *
 * <p>Differences: C is factorised as A A' with a triangular A instead of the symmetric root
 * (Krause, Arbones, Igel, "CMA-ES with Optimal Covariance Update and Storage Complexity", NeurIPS
 * 2016); no negative weights. Numbers are coordinates from 0 to 1 on their own scale; beyond that
 * the space is mirrored. A stepped number keeps a deviation of 0.3 steps. Categories are drawn by
 * {@link ChoiceOdds}, which move to what the parents chose and never become certain. A parameter
 * that does not exist at a point keeps the coordinate that was drawn for it, or leaves its odds as
 * they were. After earlier sweeps it begins around their best trial, with the same deviation (of
 * Nomura et al., "Warm Starting CMA-ES for Hyperparameter Optimization", AAAI 2021, only the mean).
 * Trials without a loss are left out of their generation. A generation is replayed when all its
 * trials ended, or half of them while two more generations were proposed; proposals asked for
 * before that come from the same distribution, and their steps are shortened where they do not fit
 * the one they are counted in.
 *
 * <p>Cost: a proposal is quadratic in the number of numbers; every generation, or every few in many
 * dimensions, costs their cube. It does not grow with the number of trials, but a history read anew
 * is replayed once.
 */
public final class CmaEsSearcher implements Searcher {
  private final CmaCoordinates coordinates;
  private final CmaReplay replay;
  private final Untried untried;

  /**
   * A searcher.
   *
   * @param deviation of the first generation, a part of each range, more than 0, at most 1
   * @param trials of a generation, at least 2
   * @param restarts whether it begins again, with twice as many trials a generation, once all
   *     deviations are negligible
   */
  public CmaEsSearcher(
      SearchSpace space, double deviation, int trials, boolean restarts, Seeds seeds) {
    if (!(deviation > 0 && deviation <= 1)) {
      throw new IllegalArgumentException(
          "sigma: expected a number above 0, at most 1, got " + deviation);
    }
    if (trials < 2) {
      throw new IllegalArgumentException("population_size: expected at least 2, got " + trials);
    }
    this.coordinates = new CmaCoordinates(space);
    Seeds own = new Seeds(seeds.derived("cmaes", 0));
    this.replay = new CmaReplay(coordinates, deviation, trials, restarts, own);
    this.untried = new Untried(space);
  }

  /** The tutorial's usual number of trials in a generation: 4 + 3 ln n, rounded down. */
  public static int usualTrials(SearchSpace space) {
    return 4 + (int) (3 * Math.log(space.parameters().size()));
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    CmaState state = replay.state(history);
    RandomGenerator own = replay.stream(index);
    return untried.first(
        history, own, () -> coordinates.point(state.samplePlace(own), state.odds().sample(own)));
  }
}
