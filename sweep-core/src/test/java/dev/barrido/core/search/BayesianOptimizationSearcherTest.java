package dev.barrido.core.search;

import static dev.barrido.core.search.SequentialSearch.BRANIN;
import static dev.barrido.core.search.SequentialSearch.BRANIN_MINIMUM;
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
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BayesianOptimizationSearcherTest extends SearcherContractTest {
  private static final SearchSpace LINE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));

  private static final Hyperparameters FAR_CORNER =
      new Hyperparameters(Map.of("x", 8.0, "y", 13.0));

  /** Numbers of both scales, a category, and a number that exists for one of its values. */
  private static final SearchSpace MIXED =
      SearchSpace.of(
          Parameter.of("rate", RealDomain.of(1e-5, 1, Scale.LOGARITHMIC)),
          Parameter.of("layers", IntegerDomain.of(1, 6, Scale.LINEAR)),
          Parameter.of("optimizer", ChoiceDomain.categories(List.of("sgd", "adam", "adagrad"))),
          Parameter.of("momentum", RealDomain.of(0, 1, Scale.LINEAR)).when("optimizer", "sgd"));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new BayesianOptimizationSearcher(space, 10, AcquisitionFunction.EI, seeds);
  }

  @Test
  void findsTheMinimumOfBraninInThirtyTrials() {
    List<Double> regrets = new ArrayList<>();
    for (int seed = 0; seed < 9; seed++) {
      TrialHistory history =
          searched(
              searcher(BRANIN, new Seeds(seed)), new Seeds(seed), 30, SequentialSearch::branin);
      regrets.add(lowest(history) - BRANIN_MINIMUM);
    }

    regrets.sort(null);
    assertThat(regrets.get(4)).isLessThan(2e-3);
  }

  @Test
  void beatsRandomSearchWithFourTimesTheTrialsOnAMixedSpace() {
    double model = 0;
    double random = 0;
    for (int seed = 0; seed < 6; seed++) {
      Seeds seeds = new Seeds(seed);
      model += lowest(searched(searcher(MIXED, seeds), seeds, 40, this::trained));
      random += lowest(searched(new RandomSearcher(MIXED), seeds, 160, this::trained));
    }

    assertThat(model).isLessThan(0.5 * random);
  }

  @Test
  void looksWhereTheLowerConfidenceBoundIsLowIfTold() {
    List<Double> regrets = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      Seeds seeds = new Seeds(seed);
      Searcher searcher =
          new BayesianOptimizationSearcher(BRANIN, 6, AcquisitionFunction.LCB, seeds);
      regrets.add(lowest(searched(searcher, seeds, 40, SequentialSearch::branin)));
    }

    regrets.sort(null);
    assertThat(regrets.get(2) - BRANIN_MINIMUM).isLessThan(0.05);
  }

  @Test
  void spreadsABatchWhoseLossesAreAwaited() {
    Seeds seeds = new Seeds(4);
    Searcher searcher = searcher(BRANIN, seeds);
    TrialHistory history = searched(searcher, seeds, 14, SequentialSearch::branin);
    List<Hyperparameters> batch = new ArrayList<>();
    for (int number = 14; number < 22; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      history = history.proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED));
      batch.add(point);
    }

    long apart =
        batch.stream()
            .filter(one -> batch.stream().allMatch(two -> one == two || apart(one, two) > 0.5))
            .count();
    assertThat(apart).isGreaterThanOrEqualTo(4);
  }

  @Test
  void keepsAwayFromWhatCannotBeTrained() {
    Seeds seeds = new Seeds(2);
    Searcher searcher = searcher(LINE, seeds);
    TrialHistory history = TrialHistory.empty();
    int failed = 0;
    for (int number = 0; number < 40; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      double x = point.number("x");
      failed += number >= 10 && x < 0.5 ? 1 : 0;
      TrialResult result =
          x < 0.5
              ? new TrialResult.Failed(false, "diverged")
              : new TrialResult.Completed(Math.abs(x - 0.55));
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .ended(number, result);
    }

    assertThat(failed).isLessThan(10);
    assertThat(lowest(history)).isLessThan(0.002);
  }

  /** The constraint holds at less than one point in a hundred; none of the first meets it. */
  @Test
  void findsItsWayToWhereTheConstraintsAreMet() {
    for (int seed = 2; seed < 5; seed++) {
      Seeds seeds = new Seeds(seed);
      TrialHistory history =
          constrained(searcher(BRANIN, seeds), seeds, 30, point -> apart(point, FAR_CORNER) - 0.8);

      assertThat(history.subList(0, 10)).noneMatch(trial -> feasible(trial));
      assertThat(history).anyMatch(trial -> feasible(trial));
    }
  }

  /** All three minima of Branin's function break the constraint; the best point is at its bound. */
  @Test
  void searchesTheBestPointThatMeetsTheConstraints() {
    ToDoubleFunction<Hyperparameters> excess =
        point -> Math.max(point.number("x"), point.number("y") - 8);
    double model = 0;
    double random = 0;
    for (int seed = 0; seed < 4; seed++) {
      Seeds seeds = new Seeds(seed);
      model += leastFeasible(constrained(searcher(BRANIN, seeds), seeds, 40, excess));
      random += leastFeasible(constrained(new RandomSearcher(BRANIN), seeds, 160, excess));
    }

    double least = 4 * leastWithin(excess);
    assertThat(model - least).isLessThan(0.5 * (random - least));
  }

  private static double leastFeasible(TrialHistory history) {
    return history.stream()
        .filter(trial -> feasible(trial))
        .mapToDouble(trial -> trial.reached().orElseThrow().loss())
        .min()
        .orElseThrow();
  }

  private static TrialHistory constrained(
      Searcher searcher, Seeds seeds, int trials, ToDoubleFunction<Hyperparameters> excess) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      Hyperparameters point =
          searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
      double violation = Math.max(0, excess.applyAsDouble(point));
      Reached reached = new Reached(List.of(SequentialSearch.branin(point)), violation);
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(reached));
    }
    return history;
  }

  private static boolean feasible(Trial trial) {
    return trial.reached().orElseThrow().feasible();
  }

  private static double leastWithin(ToDoubleFunction<Hyperparameters> excess) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 300; i++) {
      for (int j = 0; j <= 300; j++) {
        double[] place = {i / 300.0, j / 300.0};
        Hyperparameters point = BRANIN.at(parameter -> place[parameter]);
        double loss = excess.applyAsDouble(point) <= 0 ? SequentialSearch.branin(point) : least;
        least = Math.min(least, loss);
      }
    }
    return least;
  }

  @Test
  void isNotBlindedByLossesThatAreTerrible() {
    Seeds seeds = new Seeds(3);
    TrialHistory history =
        searched(
            searcher(BRANIN, seeds),
            seeds,
            40,
            point -> SequentialSearch.branin(point) + (point.number("x") > 6 ? Math.exp(20) : 0));

    assertThat(lowest(history) - BRANIN_MINIMUM).isLessThan(0.01);
  }

  @Test
  void proposesTheSameWhetherItFollowedTheHistoryOrReadsItAnew() {
    Seeds seeds = new Seeds(9);
    Searcher followed = searcher(MIXED, seeds);
    TrialHistory history = searched(followed, seeds, 70, this::trained);
    TrialHistory stored = TrialHistory.empty();
    for (Trial trial : history) {
      stored =
          stored
              .proposed(trial.proposed())
              .ended(trial.proposed().number(), trial.result().orElseThrow());
    }

    assertThat(searcher(MIXED, seeds).propose(70, stored, seeds.stream("searcher", 70)))
        .isEqualTo(followed.propose(70, history, seeds.stream("searcher", 70)));
  }

  /** A loss with its minimum, 0, at one rate, three layers, and sgd with one momentum. */
  private double trained(Hyperparameters point) {
    double rate = Math.log10(point.number("rate")) + 2;
    double layers = point.number("layers") - 3;
    Map<String, Double> losses = Map.of("sgd", 0.0, "adam", 0.5, "adagrad", 1.0);
    double optimizer = losses.get((String) point.values().get("optimizer"));
    double momentum = point.has("momentum") ? Math.pow(point.number("momentum") - 0.8, 2) : 0;
    return rate * rate + layers * layers / 4 + optimizer + 4 * momentum;
  }

  private static double lowest(TrialHistory history) {
    return history.stream()
        .flatMapToDouble(trial -> trial.result().orElseThrow().loss().stream())
        .min()
        .orElseThrow();
  }

  private static double apart(Hyperparameters one, Hyperparameters other) {
    return Math.hypot(one.number("x") - other.number("x"), one.number("y") - other.number("y"));
  }
}
