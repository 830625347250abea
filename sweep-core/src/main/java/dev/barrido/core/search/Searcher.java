package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses points. What a searcher proposes depends on its arguments alone, so a sweep can be
 * stopped, restored and replayed: what it remembers between calls, to be fast, follows from the
 * history. Any thread may ask.
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
