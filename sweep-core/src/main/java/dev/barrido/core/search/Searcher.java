package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses points. A searcher keeps no state of its own: what it proposes depends on its arguments
 * alone, so a sweep can be stopped, restored and replayed.
 */
public interface Searcher {
  /**
   * The next point.
   *
   * @param index counts this searcher's own proposals in the sweep, from 0
   * @param history all that happened before, pending trials included
   * @param random the stream of this proposal
   * @return empty when the space holds no further point
   */
  Optional<Hyperparameters> propose(long index, TrialHistory history, RandomGenerator random);
}
