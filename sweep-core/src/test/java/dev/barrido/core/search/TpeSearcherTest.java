package dev.barrido.core.search;

import static dev.barrido.core.search.SequentialSearch.BRANIN;
import static dev.barrido.core.search.SequentialSearch.BRANIN_MINIMUM;
import static dev.barrido.core.search.SequentialSearch.meanOfBest;
import static dev.barrido.core.search.SequentialSearch.searched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TpeSearcherTest extends SearcherContractTest {
  private static final SearchSpace LINE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 16, Scale.LINEAR)));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new TpeSearcher(space, 10, 24);
  }

  @Test
  void dividesTrialsAsThePaperDoes() {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 12; number++) {
      history = history.proposed(trial(number, number));
    }
    for (int number = 0; number < 10; number++) {
      history = history.ended(number, new TrialResult.Completed(10 - number));
    }
    history = history.ended(10, new TrialResult.Failed(false, "diverged"));

    Division division = new Sightings(LINE).divided(history, GoodTrials.BEST_TENTH);

    assertThat(division.scored()).isEqualTo(10);
    assertThat(division.good(0)).containsExactly(9 / 16.0);
    assertThat(division.rest().get(0))
        .containsExactly(
            IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11).mapToDouble(x -> x / 16.0).toArray());
  }

  @Test
  void estimatesDensitiesThatAreOneOverTheInterval() {
    ParzenDensity density = new ParzenDensity(new double[] {0.2, 0.25, 0.9});

    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += Math.exp(density.logDensity((i + 0.5) / 1000)) / 1000;
    }

    assertThat(sum).isEqualTo(1, within(1e-4));
    assertThat(density.logDensity(0.22)).isGreaterThan(density.logDensity(0.55));
  }

  @Test
  void estimatesAsSharplyInCellsAsOneByOne() {
    double[] units = new Seeds(3).stream("units", 0).doubles(5000).map(u -> u * u).toArray();
    Arrays.sort(units);

    ParzenDensity density = new ParzenDensity(units);

    double[] expected = new double[100];
    for (int i = 0; i < 100; i++) {
      double place = (i + 0.5) / 100;
      for (double unit : units) {
        double z = (place - unit) / 0.01;
        expected[i] += Math.exp(-z * z / 2) * ParzenDensity.height(unit, 0.01);
      }
      expected[i] /= 5001 * Math.sqrt(2 * Math.PI);
      assertThat(Math.exp(density.logDensity(place))).isEqualTo(expected[i], within(0.01));
    }
  }

  @Test
  void countsEachChoiceOnceMoreThanItWasSeen() {
    ChoiceDensity density = new ChoiceDensity(2, new double[] {0.25, 0.25, 0.25, 0.75});

    assertThat(Math.exp(density.logDensity(0.1))).isEqualTo(4 / 6.0, within(1e-12));
    assertThat(Math.exp(density.logDensity(0.9))).isEqualTo(2 / 6.0, within(1e-12));
  }

  @Test
  void beatsRandomSearchOnBranin() {
    double tpe = meanOfBest(seeds -> searcher(BRANIN, seeds), 80, SequentialSearch::branin);
    double random = meanOfBest(seeds -> new RandomSearcher(BRANIN), 80, SequentialSearch::branin);

    assertThat(tpe - BRANIN_MINIMUM).isLessThan(0.5 * (random - BRANIN_MINIMUM));
  }

  @Test
  void keepsAwayFromPendingTrials() {
    Searcher searcher = new TpeSearcher(BRANIN, 10, 24);
    Seeds seeds = new Seeds(4);
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

  private static ProposedTrial trial(int number, double x) {
    return new ProposedTrial(number, new Hyperparameters(Map.of("x", x)), 1, Origin.SEARCHED);
  }
}
