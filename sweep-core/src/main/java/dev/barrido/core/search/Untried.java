package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a searcher from proposing a point twice. After some vain draws the next untried point of
 * the grid is taken, from a random place on; when there is none the space is exhausted. A space
 * that no grid can count is never exhausted: there a random point is taken.
 */
final class Untried {
  private static final int DRAWS = 20;
  private static final int RANDOM_DRAWS = 1000;

  private final SearchSpace space;
  private final @Nullable GridSearcher grid;
  private final Tried tried = new Tried();

  Untried(SearchSpace space) {
    this.space = space;
    this.grid = isCountable(space) ? grid(space) : null;
  }

  /** The first of the searcher's draws that was not tried before, or any other untried point. */
  Optional<Hyperparameters> first(
      TrialHistory history, RandomGenerator random, Supplier<Hyperparameters> draws) {
    return firstOf(history, random, Stream.generate(draws).limit(DRAWS));
  }

  /** The first of some points that was not tried before, or any other untried point. */
  Optional<Hyperparameters> firstOf(
      TrialHistory history, RandomGenerator random, Stream<Hyperparameters> points) {
    Optional<Hyperparameters> found =
        points.filter(point -> !tried.contains(history, point)).findFirst();
    if (found.isPresent()) {
      return found;
    }
    return grid == null ? Optional.of(other(history, random)) : next(grid, history, random);
  }

  /** The point, or a random one that was not tried before. */
  Optional<Hyperparameters> orOther(
      Hyperparameters point, TrialHistory history, RandomGenerator random) {
    return tried.contains(history, point)
        ? first(history, random, () -> space.sample(random))
        : Optional.of(point);
  }

  boolean wasTried(TrialHistory history, Hyperparameters point) {
    return tried.contains(history, point);
  }

  private Hyperparameters other(TrialHistory history, RandomGenerator random) {
    Hyperparameters point = space.sample(random);
    for (int draw = 1; draw < RANDOM_DRAWS && tried.contains(history, point); draw++) {
      point = space.sample(random);
    }
    return point;
  }

  private Optional<Hyperparameters> next(
      GridSearcher countable, TrialHistory history, RandomGenerator random) {
    long start = random.nextLong(countable.size());
    for (long step = 0; step < countable.size(); step++) {
      long place = (start + step) % countable.size();
      Hyperparameters point = countable.at(place);
      if (!tried.contains(history, point)) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  private static boolean isCountable(SearchSpace space) {
    return space.parameters().stream()
        .noneMatch(parameter -> parameter.domain().size() == Domain.UNCOUNTED);
  }

  /** None where there are more combinations than anyone counts: those never run out. */
  private static @Nullable GridSearcher grid(SearchSpace space) {
    try {
      return GridSearcher.inOrder(space);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
