package dev.barrido.core.search;

import dev.barrido.core.function.TestFunctions;
import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One trial after another, for tests. */
final class SequentialSearch {
  /** Where Branin's function is searched. */
  static final SearchSpace BRANIN =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(-5, 10, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(0, 15, Scale.LINEAR)));

  static final double BRANIN_MINIMUM = 0.397887;

  private SequentialSearch() {}

  static TrialHistory searched(
      Searcher searcher, Seeds seeds, int trials, ToDoubleFunction<Hyperparameters> function) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(function.applyAsDouble(point)));
    }
    return history;
  }

  /** The mean, over 20 seeds, of the best loss of so many trials. */
  static double meanOfBest(
      Function<Seeds, Searcher> searcher, int trials, ToDoubleFunction<Hyperparameters> function) {
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      Seeds seeds = new Seeds(seed);
      sum +=
          searched(searcher.apply(seeds), seeds, trials, function).stream()
              .mapToDouble(trial -> trial.result().orElseThrow().loss().orElseThrow())
              .min()
              .orElseThrow();
    }
    return sum / 20;
  }

  static double branin(Hyperparameters point) {
    return TestFunctions.branin(new double[] {point.number("x"), point.number("y")});
  }
}
