package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a searcher from proposing a point of a countable space twice: after some vain draws the
 * next untried point of the grid is taken, from a random place on; when there is none the space is
 * exhausted. In a continuous space every draw is new.
 */
final class Untried {
  private static final int DRAWS = 20;

  private final @Nullable GridSearcher grid;

  Untried(SearchSpace space) {
    boolean countable =
        space.parameters().stream()
            .noneMatch(parameter -> parameter.domain().size() == Domain.UNCOUNTED);
    this.grid = countable ? GridSearcher.inOrder(space) : null;
  }

  Optional<Hyperparameters> first(
      TrialHistory history, RandomGenerator random, Supplier<Hyperparameters> draws) {
    if (grid == null) {
      return Optional.of(draws.get());
    }
    Set<Hyperparameters> tried = new HashSet<>();
    history.forEach(trial -> tried.add(trial.proposed().hyperparameters()));
    for (int draw = 0; draw < DRAWS; draw++) {
      Hyperparameters point = draws.get();
      if (!tried.contains(point)) {
        return Optional.of(point);
      }
    }
    return next(grid, tried, history, random);
  }

  private static Optional<Hyperparameters> next(
      GridSearcher grid, Set<Hyperparameters> tried, TrialHistory history, RandomGenerator random) {
    long start = random.nextLong(grid.size());
    for (long step = 0; step < grid.size(); step++) {
      long place = (start + step) % grid.size();
      Optional<Hyperparameters> point = grid.propose(place, history, random);
      if (point.isPresent() && !tried.contains(point.get())) {
        return point;
      }
    }
    return Optional.empty();
  }
}
