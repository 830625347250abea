package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.function.TestFunctions;
import dev.barrido.core.pareto.Hypervolume;
import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NsgaSearcherTest extends SearcherContractTest {
  private static final int SEEDS = 10;
  private static final int TRIALS = 150;
  private static final int IN_FLIGHT = 4;

  /** Zitzler, Deb, Thiele 2000: the front is where all but the first are 0. */
  private static final SearchSpace ZDT1 = cube(6);

  /** The same, where a category and what exists only under it matter too. */
  private static final SearchSpace MIXED =
      new SearchSpace(
          List.of(
              Parameter.of("x0", RealDomain.of(0, 1, Scale.LINEAR)),
              Parameter.of("kind", ChoiceDomain.categories(List.of("a", "b", "c"))),
              Parameter.of("x1", RealDomain.of(0, 1, Scale.LINEAR)).when("kind", "b"),
              Parameter.of("x2", RealDomain.of(0, 1, Scale.LINEAR))));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return nsga(space);
  }

  @Test
  void breedsFromTheBestFrontsAndTheLoneliestOfTheLast() {
    TrialHistory history = TrialHistory.empty();
    double[][] losses = {{1, 5}, {4, 1}, {2, 3}, {2.1, 2.9}, {5, 5}};
    for (double[] pair : losses) {
      int number = history.size();
      history =
          history
              .proposed(trial(number, number / 10.0))
              .ended(number, new TrialResult.Completed(new Reached(List.of(pair[0], pair[1]), 0)));
    }
    history = history.proposed(trial(5, 0.9));

    // the front's ends first; of the others that one whose neighbours are farther apart
    assertThat(Elite.of(history, 3).members())
        .extracting(point -> point.number("x0"))
        .containsExactly(0.0, 0.1, 0.3);
    assertThat(Elite.of(history, 9).members()).hasSize(5);
  }

  @Test
  void givesAChildAPartOfBothParentsOrTheFirstAlone() {
    Crossover crossover = new Crossover(ZDT1, 0);
    Hyperparameters one = corner(0.2);
    Hyperparameters other = corner(0.8);

    for (int seed = 0; seed < 100; seed++) {
      var random = new Seeds(seed).stream("child", 0);
      assertThat(crossover.of(one, other, false, random)).isEqualTo(one);
      assertThat(crossover.of(one, other, true, random).values().values())
          .allSatisfy(
              value -> {
                double unit = (Double) value;
                assertThat(Math.min(Math.abs(unit - 0.2), Math.abs(unit - 0.8))).isLessThan(0.25);
              });
    }
  }

  @Test
  void beatsRandomSearchByHypervolumeOnZdt1AsTpeDoes() {
    double random = meanVolume(ZDT1, new RandomSearcher(ZDT1), NsgaSearcherTest::zdt1);

    assertThat(meanVolume(ZDT1, nsga(ZDT1), NsgaSearcherTest::zdt1)).isGreaterThan(random + 0.8);
    assertThat(meanVolume(ZDT1, tpe(ZDT1), NsgaSearcherTest::zdt1)).isGreaterThan(random + 1);
    assertThat(meanVolume(ZDT1, multivariateTpe(ZDT1), NsgaSearcherTest::zdt1))
        .isGreaterThan(random + 1);
  }

  @Test
  void beatsRandomSearchWhereCategoriesAndConditionsMatterAsTpeDoes() {
    double random = meanVolume(MIXED, new RandomSearcher(MIXED), NsgaSearcherTest::mixed);

    assertThat(meanVolume(MIXED, nsga(MIXED), NsgaSearcherTest::mixed)).isGreaterThan(random + 0.5);
    assertThat(meanVolume(MIXED, tpe(MIXED), NsgaSearcherTest::mixed)).isGreaterThan(random + 0.6);
  }

  @Test
  void refusesAPopulationOfOne() {
    assertThatThrownBy(() -> new NsgaSearcher(ZDT1, 1, 0.9))
        .hasMessage("population_size: expected at least 2, got 1");
  }

  private static Searcher nsga(SearchSpace space) {
    return Searchers.named("nsga2", space, Map.of(), new Seeds(0), TRIALS);
  }

  private static Searcher multivariateTpe(SearchSpace space) {
    return Searchers.named("multivariate-tpe", space, Map.of(), new Seeds(0), TRIALS);
  }

  private static Searcher tpe(SearchSpace space) {
    return Searchers.named("tpe", space, Map.of(), new Seeds(0), TRIALS);
  }

  /** The hypervolume up to (1.1, 7) of all trials, of which some are always in flight. */
  private static double meanVolume(
      SearchSpace space, Searcher searcher, Function<Hyperparameters, List<Double>> function) {
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Seeds seeds = new Seeds(seed);
      TrialHistory history = TrialHistory.empty();
      List<double[]> points = new ArrayList<>();
      for (int number = 0; number < TRIALS; number++) {
        Hyperparameters point =
            searcher.propose(number, history, seeds.stream("searcher", number)).orElseThrow();
        assertThat(space.contains(point)).isTrue();
        history = history.proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED));
        if (number >= IN_FLIGHT) {
          int ended = number - IN_FLIGHT;
          List<Double> losses = function.apply(history.get(ended).proposed().hyperparameters());
          history = history.ended(ended, new TrialResult.Completed(new Reached(losses, 0)));
          points.add(losses.stream().mapToDouble(Double::doubleValue).toArray());
        }
      }
      sum += Hypervolume.of(points, new double[] {1.1, 7});
    }
    return sum / SEEDS;
  }

  private static List<Double> zdt1(Hyperparameters point) {
    double[] x = IntStream.range(0, 6).mapToDouble(i -> point.number("x" + i)).toArray();
    return List.of(x[0], TestFunctions.secondOfZdt1(x));
  }

  private static List<Double> mixed(Hyperparameters point) {
    double inner = point.has("x1") ? point.number("x1") : 0.5;
    double[] x = {point.number("x0"), inner, point.number("x2")};
    return List.of(x[0], TestFunctions.secondOfZdt1(x));
  }

  private static SearchSpace cube(int numbers) {
    return new SearchSpace(
        IntStream.range(0, numbers)
            .mapToObj(i -> Parameter.of("x" + i, RealDomain.of(0, 1, Scale.LINEAR)))
            .toList());
  }

  private static Hyperparameters corner(double value) {
    return ZDT1.at(position -> value);
  }

  private static ProposedTrial trial(int number, double x) {
    return new ProposedTrial(number, new Hyperparameters(Map.of("x0", x)), 0, Origin.SEARCHED);
  }
}
