package dev.barrido.core.search;

import dev.barrido.core.pareto.Crowding;
import dev.barrido.core.pareto.Fronts;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The trials that NSGA-II breeds from: the best fronts, and of the one that is too large the
 * loneliest. In their order each beats those after it.
 */
record Elite(List<Hyperparameters> members) {
  static Elite of(TrialHistory history, int size) {
    List<Trial> measured = history.stream().filter(trial -> trial.reached().isPresent()).toList();
    List<Reached> reached = measured.stream().map(trial -> trial.reached().orElseThrow()).toList();
    List<Hyperparameters> members = new ArrayList<>();
    for (List<Integer> front : Fronts.of(reached, size)) {
      loneliestFirst(front, reached).stream()
          .limit(size - members.size())
          .forEach(index -> members.add(measured.get(index).proposed().hyperparameters()));
    }
    return new Elite(members);
  }

  private static List<Integer> loneliestFirst(List<Integer> front, List<Reached> reached) {
    double[] distances = Crowding.distances(front.stream().map(reached::get).toList());
    return IntStream.range(0, front.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -distances[place]))
        .map(front::get)
        .toList();
  }

  /** The better of two that are drawn. */
  Hyperparameters parent(RandomGenerator random) {
    int one = random.nextInt(members.size());
    int other = random.nextInt(members.size());
    return members.get(Math.min(one, other));
  }
}
