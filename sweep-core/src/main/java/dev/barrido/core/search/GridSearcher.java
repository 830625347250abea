package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Grid search: every combination of every parameter's values exactly once, the last parameter
 * changing fastest. A parameter that does not exist in a combination does not multiply it.
 *
 * <p>Paper: the baseline of Bergstra, Bengio, "Random Search for Hyper-Parameter Optimization",
 * JMLR 13, 2012, section 1.
 *
 * <p>Symbols: the size is the paper's S, the product of the numbers of values L(k).
 *
 * <p>Differences: conditions are respected; the order may be shuffled by {@link Permutation}, so
 * that a grid stopped half-way has seen all corners.
 *
 * <p>Cost: linear in the number of parameters, times the values of those that conditions mention;
 * no combination is held in memory.
 */
public final class GridSearcher implements Searcher {
  private final List<Parameter> parameters;
  private final Set<String> mentioned = new HashSet<>();
  private final Permutation order;

  /** The grid in its natural order. */
  public static GridSearcher inOrder(SearchSpace space) {
    return new GridSearcher(space, null);
  }

  /** The grid in an order that the seed decides. */
  public static GridSearcher shuffled(SearchSpace space, long seed) {
    return new GridSearcher(space, seed);
  }

  private GridSearcher(SearchSpace space, @org.jspecify.annotations.Nullable Long seed) {
    this.parameters = space.parameters();
    parameters.forEach(GridSearcher::checkCountable);
    parameters.forEach(parameter -> mentioned.addAll(parameter.when().keySet()));
    long size = size(0, new LinkedHashMap<>());
    this.order = seed == null ? Permutation.identity(size) : Permutation.seeded(size, seed);
  }

  /** How many combinations there are; at most Long.MAX_VALUE. */
  public long size() {
    return order.size();
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    return index < size() ? Optional.of(combination(order.at(index))) : Optional.empty();
  }

  private Hyperparameters combination(long index) {
    Map<String, Object> point = new LinkedHashMap<>();
    long left = index;
    for (int position = 0; position < parameters.size(); position++) {
      Parameter parameter = parameters.get(position);
      if (parameter.existsAt(point)) {
        left = choose(parameter, position, point, left);
      }
    }
    return new Hyperparameters(point);
  }

  /** Puts the value that holds the left-over index, and returns the index within what follows. */
  private long choose(Parameter parameter, int position, Map<String, Object> point, long left) {
    Domain domain = parameter.domain();
    if (!mentioned.contains(parameter.name())) {
      long each = size(position + 1, point);
      point.put(parameter.name(), domain.nth(left / each));
      return left % each;
    }
    for (long value = 0; ; value++) {
      point.put(parameter.name(), domain.nth(value));
      long each = size(position + 1, point);
      if (left < each) {
        return left;
      }
      left -= each;
    }
  }

  /** Combinations of the parameters from this position on, given the values before it. */
  private long size(int position, Map<String, Object> point) {
    if (position == parameters.size()) {
      return 1;
    }
    Parameter parameter = parameters.get(position);
    if (!parameter.existsAt(point)) {
      return size(position + 1, point);
    }
    Domain domain = parameter.domain();
    if (!mentioned.contains(parameter.name())) {
      return Math.multiplyExact(domain.size(), size(position + 1, point));
    }
    return LongStream.range(0, domain.size())
        .map(value -> size(position + 1, with(point, parameter.name(), domain.nth(value))))
        .reduce(0, Math::addExact);
  }

  private static Map<String, Object> with(Map<String, Object> point, String name, Object value) {
    Map<String, Object> longer = new LinkedHashMap<>(point);
    longer.put(name, value);
    return longer;
  }

  private static void checkCountable(Parameter parameter) {
    if (parameter.domain().size() == Domain.UNCOUNTED) {
      throw new IllegalArgumentException(
          parameter.name()
              + ": expected a step or a list, since a grid cannot count a continuous range; got "
              + parameter.domain());
    }
  }
}
