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
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvolutionSearcherTest extends SearcherContractTest {
  private static final SearchSpace LINE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return new EvolutionSearcher(space, 20, 10);
  }

  /**
   * By hand, after algorithm 1 with P = 3: trial 2 failed and was never alive, trial 1 is the best
   * but died of age when 3, 4 and 5 had ended. 4 is the best of those, and 6 is pending.
   */
  @Test
  void letsTheOldestDieHoweverGoodItWas() {
    double[] losses = {5, 0, Double.NaN, 3, 1, 2};
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < losses.length; number++) {
      history = history.proposed(trial(number));
      history =
          history.ended(
              number,
              Double.isNaN(losses[number])
                  ? new TrialResult.Failed(false, "diverged")
                  : new TrialResult.Completed(losses[number]));
    }
    Population population = Population.youngest(history.proposed(trial(6)), 3);

    assertThat(population.members())
        .extracting(member -> member.reached().loss())
        .containsExactly(2.0, 1.0, 3.0);
    assertThat(population.bestOf(50, random(1)).number("x")).isEqualTo(0.4);
  }

  /** With S = 2 of P = 3 the best of both draws is the best of all with probability 5/9. */
  @Test
  void choosesTheBestOfSomeThatAreDrawn() {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 3; number++) {
      history = history.proposed(trial(number)).ended(number, new TrialResult.Completed(-number));
    }
    Population population = Population.youngest(history, 3);

    long best =
        IntStream.range(0, 9000)
            .filter(i -> population.bestOf(2, random(i)).number("x") == 0.2)
            .count();

    assertThat(best).isBetween(4850L, 5150L);
  }

  @Test
  void drawsThePopulationAtRandomFirst() {
    Searcher evolution = new EvolutionSearcher(LINE, 20, 10);
    TrialHistory history =
        SequentialSearch.searched(evolution, new Seeds(1), 19, p -> p.number("x"));

    assertThat(evolution.propose(19, history, random(5)))
        .isEqualTo(new RandomSearcher(LINE).propose(19, history, random(5)));
  }

  @Test
  void changesExactlyOneParameterOfAParent() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("rate", RealDomain.of(1e-4, 1, Scale.LOGARITHMIC)),
            Parameter.of("units", IntegerDomain.of(1, 512, Scale.LINEAR)),
            Parameter.of("fixed", IntegerDomain.of(3, 3, Scale.LINEAR)),
            Parameter.of("layers", ChoiceDomain.numbers(List.of(1L, 2L))),
            Parameter.of("activation", ChoiceDomain.categories(List.of("relu", "tanh", "elu"))));
    Hyperparameters parent = space.sample(random(9));
    int[] changed = new int[5];
    for (int i = 0; i < 400; i++) {
      Hyperparameters child = new Mutation(space).of(parent, random(i));
      assertThat(space.contains(child)).isTrue();
      List<Integer> places =
          IntStream.range(0, 5)
              .filter(place -> !value(child, space, place).equals(value(parent, space, place)))
              .boxed()
              .toList();
      assertThat(places).hasSize(1);
      changed[places.get(0)]++;
    }

    assertThat(changed[2]).isZero();
    assertThat(IntStream.of(0, 1, 3, 4)).allMatch(place -> changed[place] > 70);
  }

  @Test
  void drawsParametersThatComeIntoExistenceAndDropsThoseThatCease() {
    SearchSpace space =
        SearchSpace.of(
            Parameter.of("optimizer", ChoiceDomain.categories(List.of("sgd", "adam"))),
            Parameter.of("momentum", RealDomain.of(0, 1, Scale.LINEAR)).when("optimizer", "sgd"));
    Hyperparameters adam = new Hyperparameters(Map.of("optimizer", "adam"));

    Hyperparameters sgd = new Mutation(space).of(adam, random(1));

    assertThat(sgd.values()).containsEntry("optimizer", "sgd").containsKey("momentum");
    assertThat(IntStream.range(0, 50).mapToObj(i -> new Mutation(space).of(sgd, random(i))))
        .contains(adam)
        .allMatch(space::contains);
  }

  @Test
  void movesANumberByATenthOfItsRange() {
    Hyperparameters middle = new Hyperparameters(Map.of("x", 0.5));
    double[] moves =
        IntStream.range(0, 5000)
            .mapToDouble(i -> new Mutation(LINE).of(middle, random(i)).number("x") - 0.5)
            .toArray();

    assertThat(DoubleStream.of(moves).average().orElseThrow()).isBetween(-0.005, 0.005);
    assertThat(DoubleStream.of(moves).map(move -> move * move).average().orElseThrow())
        .isBetween(0.0095, 0.0105);
  }

  @Test
  void beatsRandomSearchOnBranin() {
    double evolution =
        SequentialSearch.meanOfBest(
            seeds -> searcher(SequentialSearch.BRANIN, seeds), 120, SequentialSearch::branin);
    double random =
        SequentialSearch.meanOfBest(
            seeds -> new RandomSearcher(SequentialSearch.BRANIN), 120, SequentialSearch::branin);

    assertThat(evolution - SequentialSearch.BRANIN_MINIMUM)
        .isLessThan(0.3 * (random - SequentialSearch.BRANIN_MINIMUM));
  }

  @Test
  void refusesASampleLargerThanThePopulation() {
    assertThatThrownBy(() -> new EvolutionSearcher(LINE, 5, 6))
        .hasMessage("sample_size: expected 1 to population_size 5, got 6");
  }

  private static Object value(Hyperparameters point, SearchSpace space, int place) {
    return point.values().getOrDefault(space.parameters().get(place).name(), "absent");
  }

  private static ProposedTrial trial(int number) {
    Hyperparameters point = new Hyperparameters(Map.of("x", number / 10.0));
    return new ProposedTrial(number, point, 1, Origin.SEARCHED);
  }

  private static RandomGenerator random(int index) {
    return new Seeds(7).stream("test", index);
  }
}
