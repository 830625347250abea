package dev.barrido.core.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sobol search: the points of a sequence that fills the space more evenly than chance does, however
 * many of them are taken. Every parameter alone gets values as evenly spread as a grid of all
 * trials would give it.
 *
 * <p>Paper: Sobol, "On the Distribution of Points in a Cube and the Approximate Evaluation of
 * Integrals", USSR Computational Mathematics and Mathematical Physics 7, 1967; direction numbers
 * searched for after Joe, Kuo, "Constructing Sobol Sequences with Better Two-Dimensional
 * Projections", SIAM Journal on Scientific Computing 30, 2008, section 3; scrambling after Owen,
 * "Randomly Permuted (t,m,s)-Nets and (t,s)-Sequences", 1995.
 *
 * <p>Symbols: the index is the papers' i, {@link DirectionNumbers} holds v_k,j, computed from the
 * m_k,j and the polynomial's coefficients a_k,j.
 *
 * <p>Differences: points are computed from the binary digits of i, not of its Gray code, so any one
 * can be computed alone; the first numbers are our own, found with the two-dimensional t-values of
 * Joe and Kuo; a digit's flip is a hash of the digits before it. A parameter has a dimension of its
 * own whether it exists at a point or not. In a countable space a point that was tried already is
 * replaced by a random one that was not.
 *
 * <p>Cost: linear in the number of parameters.
 */
public final class SobolSearcher implements Searcher {
  private final SearchSpace space;
  private final Untried untried;
  private final SobolSequence sequence;

  /** A searcher whose sequence is scrambled by these seeds. */
  public SobolSearcher(SearchSpace space, Seeds seeds) {
    this.space = space;
    this.untried = new Untried(space);
    this.sequence = new SobolSequence(space.parameters().size(), seeds.derived("sobol", 0));
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    Hyperparameters point = space.at(dimension -> sequence.at(index, dimension));
    return untried.orOther(point, history, random);
  }
}
