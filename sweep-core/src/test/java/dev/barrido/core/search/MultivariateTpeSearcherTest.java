package dev.barrido.core.search;

import static dev.barrido.core.search.SequentialSearch.BRANIN;
import static dev.barrido.core.search.SequentialSearch.BRANIN_MINIMUM;
import static dev.barrido.core.search.SequentialSearch.meanOfBest;
import static dev.barrido.core.search.SequentialSearch.searched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MultivariateTpeSearcherTest extends SearcherContractTest {
  /** Two branches, each with a parameter of its own. */
  private static final SearchSpace BRANCHES =
      SearchSpace.of(
          Parameter.of("branch", ChoiceDomain.categories(List.of("left", "right"))),
          Parameter.of("x", RealDomain.of(-10, 10, Scale.LINEAR)),
          Parameter.of("a", RealDomain.of(-10, 10, Scale.LINEAR)).when("branch", "left"),
          Parameter.of("b", IntegerDomain.of(0, 1000, Scale.LINEAR)).when("branch", "right"));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new MultivariateTpeSearcher(space, 10, 24, seeds);
  }

  @Test
  void beatsRandomSearchOnBranin() {
    double multivariate = meanOf(BRANIN, 80, SequentialSearch::branin);
    double random = meanOfBest(seeds -> new RandomSearcher(BRANIN), 80, SequentialSearch::branin);

    assertThat(multivariate - BRANIN_MINIMUM).isLessThan(0.1 * (random - BRANIN_MINIMUM));
  }

  @Test
  void findsWhatIsGoodOnlyTogetherFasterThanTpe() {
    ToDoubleFunction<Hyperparameters> valley =
        point -> {
          double x = point.number("x") / 5;
          double y = point.number("y") / 5;
          return 100 * Math.pow(y - x * x, 2) + Math.pow(1 - x, 2);
        };

    double alone = meanOfBest(seeds -> new TpeSearcher(BRANIN, 10, 24), 100, valley);

    assertThat(meanOf(BRANIN, 100, valley)).isLessThan(0.5 * alone);
  }

  @Test
  void searchesEachBranchByTheTrialsThatTookIt() {
    ToDoubleFunction<Hyperparameters> either =
        point ->
            Math.abs(point.number("x") - 3)
                + (point.has("a")
                    ? 1 + Math.abs(point.number("a") + 7)
                    : Math.abs(point.number("b") - 900) / 50);

    double random = meanOfBest(seeds -> new RandomSearcher(BRANCHES), 80, either);

    assertThat(meanOf(BRANCHES, 80, either)).isLessThan(0.4 * random);
  }

  @Test
  void keepsAwayFromPendingTrials() {
    Seeds seeds = new Seeds(4);
    Searcher searcher = searcher(BRANIN, seeds);
    TrialHistory history = searched(searcher, seeds, 40, SequentialSearch::branin);
    Set<Hyperparameters> batch = new HashSet<>();
    for (int number = 40; number < 48; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      batch.add(point);
      history = history.proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED));
    }

    double spread =
        batch.stream().mapToDouble(point -> point.number("x")).max().orElseThrow()
            - batch.stream().mapToDouble(point -> point.number("x")).min().orElseThrow();
    assertThat(batch).hasSize(8);
    assertThat(spread).isGreaterThan(1);
  }

  /** Whatever has a negative x cannot be trained. */
  @Test
  void keepsAwayFromWhatCannotBeTrained() {
    Seeds seeds = new Seeds(5);
    Searcher searcher = searcher(BRANIN, seeds);
    TrialHistory history = TrialHistory.empty();
    int failures = 0;
    for (int number = 0; number < 80; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      boolean fails = point.number("x") < 0;
      failures += fails && number >= 30 ? 1 : 0;
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .ended(
                  number,
                  fails
                      ? new TrialResult.Failed(false, "diverged")
                      : new TrialResult.Completed(point.number("y")));
    }

    assertThat(failures).isLessThan(8);
  }

  private double meanOf(SearchSpace space, int trials, ToDoubleFunction<Hyperparameters> function) {
    return meanOfBest(seeds -> searcher(space, seeds), trials, function);
  }
}
