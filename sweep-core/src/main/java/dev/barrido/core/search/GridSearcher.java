package dev.barrido.core.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Grid search: every combination of every parameter's values exactly once, the last parameter
 * changing fastest. A parameter that does not exist in a combination does not multiply it.
 *
 * <p>Paper: the baseline of Bergstra, Bengio, "Random Search for Hyper-Parameter Optimization",
 * JMLR 13, 2012, section 1.
 *
 * <p>Symbols: {@link #size} is the paper's S, the product of the numbers of values |L(k)|.
 *
 * <p>Differences: conditions are respected; the order may be shuffled by {@link Permutation}, so
 * that a grid stopped half-way has seen all corners. Points that its user or earlier sweeps tried
 * are not tried again.
 *
 * <p>Cost: no combination is held in memory. A proposal is linear in the number of parameters and
 * of the values that conditions name, which are counted once, in the constructor; and in the points
 * that were tried before its own.
 */
public final class GridSearcher implements Searcher {
  private final List<String> names;
  private final List<GridBlock> blocks;
  private final Permutation order;

  /** The grid in its natural order. */
  public static GridSearcher inOrder(SearchSpace space) {
    return new GridSearcher(space, Permutation::identity);
  }

  /** The grid in an order that the seed decides. */
  public static GridSearcher shuffled(SearchSpace space, long seed) {
    return new GridSearcher(space, size -> Permutation.seeded(size, seed));
  }

  private GridSearcher(SearchSpace space, LongFunction<Permutation> order) {
    space.parameters().forEach(GridSearcher::checkCountable);
    this.names = space.parameters().stream().map(Parameter::name).toList();
    try {
      this.blocks = tiedTogether(space.parameters()).stream().map(GridBlock::new).toList();
      this.order =
          order.apply(blocks.stream().mapToLong(GridBlock::size).reduce(1, Math::multiplyExact));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a grid: expected at most 2^63 - 1 combinations, got more; make steps coarser", e);
    }
  }

  /** How many combinations there are. */
  public long size() {
    return order.size();
  }

  @Override
  public Optional<Hyperparameters> propose(
      long index, TrialHistory history, RandomGenerator random) {
    long place = index;
    for (long given : given(history)) {
      place += given <= place ? 1 : 0;
    }
    return place < size() ? Optional.of(at(place)) : Optional.empty();
  }

  /** The combination at a place of the order. */
  Hyperparameters at(long place) {
    return combination(order.at(place));
  }

  /** The places of the points that were not this searcher's own, ascending. */
  private long[] given(TrialHistory history) {
    return history.stream()
        .takeWhile(trial -> trial.proposed().origin() != Origin.SEARCHED)
        .mapToLong(trial -> order.indexOf(index(trial.proposed().hyperparameters())))
        .sorted()
        .distinct()
        .toArray();
  }

  private long index(Hyperparameters point) {
    long index = 0;
    for (GridBlock block : blocks) {
      index = index * block.size() + block.indexOf(point.values());
    }
    return index;
  }

  private Hyperparameters combination(long index) {
    Map<String, Object> values = new LinkedHashMap<>();
    long left = index;
    for (int block = blocks.size() - 1; block >= 0; block--) {
      blocks.get(block).put(left % blocks.get(block).size(), values);
      left /= blocks.get(block).size();
    }
    Map<String, Object> point = new LinkedHashMap<>();
    names.stream().filter(values::containsKey).forEach(name -> point.put(name, values.get(name)));
    return new Hyperparameters(point);
  }

  /** The parameters, those in one list that any condition connects. */
  private static List<List<Parameter>> tiedTogether(List<Parameter> parameters) {
    List<List<Parameter>> groups = new ArrayList<>();
    for (Parameter parameter : parameters) {
      List<List<Parameter>> touched =
          groups.stream().filter(group -> group.stream().anyMatch(needs(parameter))).toList();
      List<Parameter> group = touched.isEmpty() ? new ArrayList<>() : touched.get(0);
      touched.stream().skip(1).forEach(group::addAll);
      groups.removeAll(touched.stream().skip(1).toList());
      group.add(parameter);
      if (touched.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static Predicate<Parameter> needs(Parameter parameter) {
    return other -> parameter.when().containsKey(other.name());
  }

  private static void checkCountable(Parameter parameter) {
    if (parameter.domain().size() == Domain.UNCOUNTED) {
      throw new IllegalArgumentException(
          parameter.name()
              + ": expected a step or a list, since a grid cannot count a continuous range; got "
              + parameter.domain().description());
    }
  }
}
