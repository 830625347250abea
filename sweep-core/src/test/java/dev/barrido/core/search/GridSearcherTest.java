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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridSearcherTest extends SearcherContractTest {
  private static final Parameter LAYERS =
      Parameter.of("layers", ChoiceDomain.numbers(List.of(1L, 2L)));
  private static final Parameter SECOND =
      Parameter.of("second", ChoiceDomain.categories(List.of("tanh", "relu"))).when("layers", 2);

  @Override
  Searcher searcher(SearchSpace space, Seeds seeds) {
    return GridSearcher.inOrder(space);
  }

  @Override
  boolean searchesContinuousRanges() {
    return false;
  }

  @Override
  boolean isSeeded() {
    return false;
  }

  @Test
  void proposesEveryCombinationTheLastParameterFastest() {
    SearchSpace space = SearchSpace.of(LAYERS, Parameter.of("rate", choice(0.1, 0.2)));

    assertThat(all(GridSearcher.inOrder(space)))
        .extracting(Hyperparameters::values)
        .containsExactly(
            Map.of("layers", 1L, "rate", 0.1),
            Map.of("layers", 1L, "rate", 0.2),
            Map.of("layers", 2L, "rate", 0.1),
            Map.of("layers", 2L, "rate", 0.2));
  }

  @Test
  void doesNotMultiplyByParametersThatAreOff() {
    SearchSpace space = SearchSpace.of(LAYERS, SECOND);

    assertThat(all(GridSearcher.inOrder(space)))
        .extracting(Hyperparameters::values)
        .containsExactly(
            Map.of("layers", 1L),
            Map.of("layers", 2L, "second", "tanh"),
            Map.of("layers", 2L, "second", "relu"));
  }

  @Test
  void proposesEveryCombinationOfAConditionalSpaceExactlyOnce() {
    List<Hyperparameters> points = all(GridSearcher.inOrder(SPACE));

    // rates x units x batch sizes x (nesterov with 3 momentums, without, adam)
    assertThat(points).hasSize(4 * 4 * 2 * 5).doesNotHaveDuplicates().allMatch(SPACE::contains);
  }

  @Test
  void shufflesTheSameCombinations() {
    List<Hyperparameters> inOrder = all(GridSearcher.inOrder(SPACE));
    List<Hyperparameters> shuffled = all(GridSearcher.shuffled(SPACE, 9));

    assertThat(shuffled).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
    assertThat(all(GridSearcher.shuffled(SPACE, 9))).isEqualTo(shuffled);
    assertThat(all(GridSearcher.shuffled(SPACE, 10))).isNotEqualTo(shuffled);
  }

  @Test
  void knowsThePlaceOfEveryCombination() {
    GridSearcher grid = GridSearcher.shuffled(SPACE, 9);
    List<Hyperparameters> points = all(grid);
    TrialHistory given = TrialHistory.empty();
    for (int place : new int[] {0, 7, 8, 9, 100, 159}) {
      given =
          given.proposed(new ProposedTrial(given.size(), points.get(place), 0, Origin.ENQUEUED));
    }
    List<Hyperparameters> left = new ArrayList<>(points);
    given.forEach(trial -> left.remove(trial.proposed().hyperparameters()));

    for (int index = 0; index < left.size(); index++) {
      assertThat(grid.propose(index, given, new Seeds(0).stream("searcher", index)))
          .contains(left.get(index));
    }
    assertThat(grid.propose(left.size(), given, new Seeds(0).stream("searcher", 0))).isEmpty();
  }

  @Test
  void reachesTheLastOfMoreCombinationsThanAnIntCounts() {
    Parameter wide = Parameter.of("wide", IntegerDomain.of(0, 1_999_999_999, Scale.LINEAR));
    Parameter tied =
        Parameter.of("tied", IntegerDomain.of(0, 9, Scale.LINEAR)).when("wide", 1_000_000_000);
    GridSearcher grid = GridSearcher.inOrder(SearchSpace.of(wide, tied, LAYERS));

    assertThat(grid.size()).isEqualTo(2 * (2_000_000_000L + 9));
    assertThat(at(grid, grid.size() - 1))
        .hasValueSatisfying(
            point -> assertThat(point.values()).containsEntry("wide", 1_999_999_999L).hasSize(2));
    assertThat(at(grid, 2 * 1_000_000_003L))
        .hasValueSatisfying(
            point -> assertThat(point.values()).containsEntry("tied", 3L).hasSize(3));
    assertThat(at(grid, grid.size())).isEmpty();
  }

  @Test
  void shufflesMoreCombinationsThanAnIntCounts() {
    Parameter x = Parameter.of("x", IntegerDomain.of(1, 1L << 31, Scale.LINEAR));
    Parameter y = Parameter.of("y", IntegerDomain.of(1, 1L << 31, Scale.LINEAR));
    GridSearcher grid = GridSearcher.shuffled(SearchSpace.of(x, y), 4);

    HashSet<Hyperparameters> points = new HashSet<>();
    for (long index = 0; index < 1000; index++) {
      points.add(at(grid, index * (grid.size() / 1000)).orElseThrow());
    }

    assertThat(points).hasSize(1000);
  }

  @Test
  void countsManySwitchesWithoutTryingThemAll() {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      parameters.add(Parameter.of("on" + i, ChoiceDomain.categories(List.of(true, false))));
    }
    for (int i = 0; i < 30; i++) {
      parameters.add(Parameter.of("value" + i, choice(1.0, 2.0)).when("on" + i, true));
    }

    assertThat(GridSearcher.inOrder(new SearchSpace(parameters)).size())
        .isEqualTo(Math.round(Math.pow(3, 30)));
  }

  @Test
  void refusesAContinuousRangeSayingWhatItNeeds() {
    SearchSpace space =
        SearchSpace.of(Parameter.of("rate", RealDomain.of(0.1, 1, Scale.LOGARITHMIC)));

    assertThatThrownBy(() -> GridSearcher.inOrder(space))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rate: expected a step or a list, since a grid cannot count a continuous range; "
                + "got a number from 0.1 to 1.0");
  }

  @Test
  void refusesConditionsThatTieTooManyParametersTogether() {
    List<Parameter> parameters = new ArrayList<>();
    Parameter last = LAYERS;
    for (int i = 0; i < 40; i++) {
      parameters.add(Parameter.of("on" + i, ChoiceDomain.categories(List.of(true, false))));
      last = last.when("on" + i, true);
    }
    parameters.add(last);

    assertThatThrownBy(() -> GridSearcher.inOrder(new SearchSpace(parameters)))
        .hasMessage(
            "a grid: expected conditions that tie fewer parameters together, "
                + "got 41 of them from on0 to layers");
  }

  @Test
  void countsConditionsThatNestDeeply() {
    List<Parameter> parameters = new ArrayList<>();
    ChoiceDomain flag = ChoiceDomain.categories(List.of(true, false));
    parameters.add(Parameter.of("on0", flag));
    for (int i = 1; i < 300; i++) {
      parameters.add(Parameter.of("on" + i, flag).when("on" + (i - 1), true));
    }

    assertThat(all(GridSearcher.inOrder(new SearchSpace(parameters))))
        .hasSize(301)
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesMoreCombinationsThanALongCounts() {
    IntegerDomain wide = IntegerDomain.of(0, 1L << 40, Scale.LINEAR);

    assertThatThrownBy(
            () ->
                GridSearcher.inOrder(
                    SearchSpace.of(Parameter.of("x", wide), Parameter.of("y", wide))))
        .hasMessageContaining("a grid: expected at most 2^63 - 1 combinations");
  }

  private static ChoiceDomain choice(Double... values) {
    return ChoiceDomain.numbers(List.of(values));
  }

  private static List<Hyperparameters> all(GridSearcher grid) {
    List<Hyperparameters> points = new ArrayList<>();
    for (long index = 0; index < grid.size(); index++) {
      points.add(at(grid, index).orElseThrow());
    }
    assertThat(at(grid, grid.size())).isEmpty();
    return points;
  }

  private static Optional<Hyperparameters> at(GridSearcher grid, long index) {
    return grid.propose(index, TrialHistory.empty(), new Seeds(0).stream("searcher", index));
  }
}
