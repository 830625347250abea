package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CmaEsSearcherTest extends SearcherContractTest {
  private static final SearchSpace PLANE = SequentialSearch.BRANIN;

  /** Numbers with and without steps, categories, and a number that only one of them has. */
  private static final SearchSpace MIXED =
      SearchSpace.of(
          Parameter.of("rate", RealDomain.of(1e-5, 1, Scale.LOGARITHMIC)),
          Parameter.of("units", IntegerDomain.of(1, 100, Scale.LINEAR)),
          Parameter.of("activation", ChoiceDomain.categories(List.of("relu", "tanh", "elu"))),
          Parameter.of("optimizer", ChoiceDomain.categories(List.of("adam", "sgd"))),
          Parameter.of("momentum", RealDomain.of(0, 1, Scale.LINEAR)).when("optimizer", "sgd"));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return cmaes(space, seeds);
  }

  @Test
  void drawsTheFirstGenerationAroundTheMiddle() {
    SearchSpace line = SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));
    double[] drawn =
        IntStream.range(0, 4000)
            .mapToObj(seed -> cmaes(line, new Seeds(seed)))
            .mapToDouble(searcher -> point(searcher, TrialHistory.empty(), 0).number("x") - 0.5)
            .toArray();

    assertThat(DoubleStream.of(drawn).average().orElseThrow()).isBetween(-0.01, 0.01);
    assertThat(Math.sqrt(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow()))
        .isBetween(0.165, 0.175);
  }

  @Test
  void beatsRandomSearchOnBranin() {
    double cmaes =
        SequentialSearch.meanOfBest(seeds -> cmaes(PLANE, seeds), 200, SequentialSearch::branin);
    double random =
        SequentialSearch.meanOfBest(
            seeds -> new RandomSearcher(PLANE), 200, SequentialSearch::branin);

    assertThat(cmaes - SequentialSearch.BRANIN_MINIMUM)
        .isLessThan(0.1 * (random - SequentialSearch.BRANIN_MINIMUM));
  }

  @Test
  void beatsRandomSearchWhereCategoriesStepsAndConditionsMatter() {
    double cmaes =
        SequentialSearch.meanOfBest(seeds -> cmaes(MIXED, seeds), 120, CmaEsSearcherTest::mixed);
    double random =
        SequentialSearch.meanOfBest(
            seeds -> new RandomSearcher(MIXED), 120, CmaEsSearcherTest::mixed);

    assertThat(cmaes).isLessThan(0.3 * random);
  }

  @Test
  void findsMinimaAfterRestarts() {
    TrialHistory history =
        SequentialSearch.searched(
            cmaes(PLANE, new Seeds(1)), new Seeds(1), 1000, SequentialSearch::branin);

    assertThat(history.stream().mapToDouble(CmaEsSearcherTest::loss).min().orElseThrow())
        .isLessThan(SequentialSearch.BRANIN_MINIMUM + 1e-6);
    assertThat(history.subList(400, 1000).stream().mapToDouble(CmaEsSearcherTest::loss))
        .anyMatch(loss -> loss > 20);
  }

  @Test
  void proposesTheSameFromAHistoryThatWasReadAnew() {
    TrialHistory grown =
        SequentialSearch.searched(
            cmaes(MIXED, new Seeds(4)), new Seeds(4), 300, CmaEsSearcherTest::mixed);
    TrialHistory read = TrialHistory.empty();
    for (Trial trial : grown) {
      read = read.proposed(trial.proposed());
    }
    for (int number = 299; number >= 0; number--) {
      read = read.ended(number, grown.get(number).result().orElseThrow());
    }
    Searcher follower = cmaes(MIXED, new Seeds(4));
    for (int number = 0; number < 300; number += 50) {
      point(follower, prefix(grown, number), number);
    }

    assertThat(point(cmaes(MIXED, new Seeds(4)), read, 300)).isEqualTo(point(follower, grown, 300));
  }

  @Test
  void waitsForAGenerationAndThenLearnsFromIt() {
    Searcher searcher = new CmaEsSearcher(PLANE, 0.1, 4, true, new Seeds(3));
    TrialHistory pending = TrialHistory.empty();
    for (int number = 0; number < 5; number++) {
      pending = proposed(pending, searcher);
    }
    TrialHistory three = pending.ended(0, loss(4)).ended(1, loss(3)).ended(2, loss(2));

    assertThat(point(searcher, three, 5)).isEqualTo(point(searcher, pending, 5));
    assertThat(point(searcher, three.ended(3, loss(1)), 5))
        .isNotEqualTo(point(searcher, pending, 5));
  }

  @Test
  void waitsForNobodyWhoIsTwoGenerationsLate() {
    Searcher searcher = new CmaEsSearcher(PLANE, 0.1, 4, true, new Seeds(3));
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 11; number++) {
      history = proposed(history, searcher);
    }
    history = history.ended(0, loss(4)).ended(1, loss(3)).ended(2, loss(2));
    Hyperparameters before = point(searcher, history, 30);

    assertThat(point(searcher, proposed(history, searcher), 30)).isNotEqualTo(before);
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> new CmaEsSearcher(PLANE, 0, 4, true, new Seeds(1)))
        .hasMessage("sigma: expected a number above 0, at most 1, got 0.0");
    assertThatThrownBy(() -> new CmaEsSearcher(PLANE, 0.2, 1, true, new Seeds(1)))
        .hasMessage("population_size: expected at least 2, got 1");
  }

  private static double mixed(Hyperparameters point) {
    double rate = Math.log10(point.number("rate")) + 2;
    double units = (((Number) point.values().get("units")).doubleValue() - 30) / 100;
    boolean tanh = point.values().get("activation").equals("tanh");
    boolean sgd = point.values().get("optimizer").equals("sgd");
    double momentum = sgd ? point.number("momentum") - 0.9 : 1;
    return rate * rate + 10 * units * units + (tanh ? 0 : 0.5) + momentum * momentum;
  }

  private static Searcher cmaes(SearchSpace space, Seeds seeds) {
    return new CmaEsSearcher(space, 0.17, CmaEsSearcher.usualTrials(space), true, seeds);
  }

  private static TrialHistory proposed(TrialHistory history, Searcher searcher) {
    int number = history.size();
    Hyperparameters point = point(searcher, history, number);
    return history.proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED));
  }

  private static TrialHistory prefix(TrialHistory history, int trials) {
    TrialHistory prefix = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      prefix =
          prefix
              .proposed(history.get(number).proposed())
              .ended(number, history.get(number).result().orElseThrow());
    }
    return prefix;
  }

  private static Hyperparameters point(Searcher searcher, TrialHistory history, long index) {
    return searcher.propose(index, history, new Seeds(9).stream("searcher", index)).orElseThrow();
  }

  private static TrialResult loss(double loss) {
    return new TrialResult.Completed(loss);
  }

  private static double loss(Trial trial) {
    return trial.result().orElseThrow().loss().orElseThrow();
  }
}
