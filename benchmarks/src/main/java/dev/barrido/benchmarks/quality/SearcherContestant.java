package dev.barrido.benchmarks.quality;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One of our own searchers.
 *
 * @param times how many times the budget of the others it has
 */
record SearcherContestant(String name, Searchers searcher, Map<String, String> settings, int times)
    implements Contestant {
  @Override
  public boolean takes(Problem problem) {
    return searcher.capabilities().continuous()
        || problem.space().parameters().stream()
            .allMatch(parameter -> parameter.domain().size() != Domain.UNCOUNTED);
  }

  @Override
  public double[] losses(Problem problem, int seed, int evaluations) {
    Seeds seeds = new Seeds(seed);
    double[] losses = new double[times * evaluations];
    Searcher made =
        Searchers.named(searcher.specName(), problem.space(), settings, seeds, losses.length);
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < losses.length; number++) {
      RandomGenerator random = seeds.stream("searcher", number);
      Hyperparameters point = made.propose(number, history, random).orElse(null);
      if (point == null) {
        return Arrays.copyOf(losses, number);
      }
      losses[number] = problem.evaluated(point, seed, number);
      history =
          history
              .proposed(new ProposedTrial(number, point, number, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(losses[number]));
    }
    return losses;
  }
}
