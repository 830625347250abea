package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What searchers that learn make of earlier sweeps and of constraints. */
class EarlierTrialsTest {
  private static final SearchSpace PLANE = SequentialSearch.BRANIN;
  private static final int SEEDS = 20;

  @ParameterizedTest
  @EnumSource(names = {"CMAES", "EVOLUTION", "MULTIVARIATE_TPE", "TPE"})
  void makeTheFirstTrialsAsGoodAsIfTheSearchHadGoneOn(Searchers searcher) {
    double cold = 0;
    double warm = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TrialHistory earlier =
          SequentialSearch.searched(
              new RandomSearcher(PLANE), new Seeds(100 + seed), 60, SequentialSearch::branin);
      cold += meanOf(searched(searcher, seed, TrialHistory.empty(), EarlierTrialsTest::branin));
      warm +=
          meanOf(searched(searcher, seed, TrialHistory.after(earlier), EarlierTrialsTest::branin));
    }

    assertThat(warm).isLessThan(0.6 * cold);
  }

  /** Branin where x is at least 5: one of its three minima is left. */
  @ParameterizedTest
  @EnumSource(names = {"CMAES", "EVOLUTION", "MULTIVARIATE_TPE", "TPE"})
  void findTheirWayToWhereTheConstraintsAreMet(Searchers searcher) {
    int met = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Reached> reached =
          searched(searcher, seed, TrialHistory.empty(), EarlierTrialsTest::atLeastFive);
      met += (int) reached.subList(15, 30).stream().filter(Reached::feasible).count();
    }

    // a third of the space meets them
    assertThat(met).isGreaterThan(SEEDS * 15 / 2);
  }

  private static Reached branin(Hyperparameters point) {
    return Reached.of(SequentialSearch.branin(point));
  }

  private static Reached atLeastFive(Hyperparameters point) {
    double missing = Math.max(0, 5 - point.number("x"));
    return new Reached(List.of(SequentialSearch.branin(point)), missing / 5);
  }

  private static double meanOf(List<Reached> reached) {
    return reached.stream().limit(10).mapToDouble(Reached::loss).average().orElseThrow();
  }

  private static List<Reached> searched(
      Searchers named, int seed, TrialHistory earlier, Function<Hyperparameters, Reached> trained) {
    Seeds seeds = new Seeds(seed);
    Searcher searcher = Searchers.named(named.specName(), PLANE, Map.of(), seeds, 30);
    TrialHistory history = earlier;
    for (int index = 0; index < 30; index++) {
      Hyperparameters point =
          searcher.propose(index, history, seeds.stream("searcher", index)).orElseThrow();
      int number = history.size();
      history =
          history
              .proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(trained.apply(point)));
    }
    return history.subList(earlier.size(), history.size()).stream()
        .map(trial -> trial.result().orElseThrow().reached())
        .toList();
  }
}
