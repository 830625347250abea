package dev.barrido.core.search;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every searcher must hold, whatever it learns from. */
abstract class SearcherContractTest {
  private static final int PROPOSALS = 200;

  /** Every kind of domain, both scales, conditions two deep; each can be counted. */
  static final SearchSpace SPACE =
      SearchSpace.of(
          Parameter.of("rate", new RealDomain(0.01, 0.1, Scale.LOGARITHMIC, 0.03)),
          Parameter.of("units", new IntegerDomain(8, 64, Scale.LINEAR, 8)),
          Parameter.of("batchSize", ChoiceDomain.numbers(List.of(20L, 100L))),
          Parameter.of("optimizer", ChoiceDomain.categories(List.of("sgd", "adam"))),
          Parameter.of("nesterov", ChoiceDomain.categories(List.of(true, false)))
              .when("optimizer", "sgd"),
          Parameter.of("momentum", new RealDomain(0.5, 0.9, Scale.LINEAR, 0.2))
              .when("nesterov", true));

  /** A searcher over this space, as a catalog would make it. */
  abstract Searcher searcher(SearchSpace space);

  @Test
  final void proposesOnlyPointsOfTheSpace() {
    List<Hyperparameters> points = points(new Seeds(1));

    assertThat(points).isNotEmpty().allMatch(SPACE::contains);
  }

  @Test
  final void givesEachExistingParameterAValueAsItsDomainWritesIt() {
    for (Hyperparameters point : points(new Seeds(1))) {
      for (Parameter parameter : SPACE.parameters()) {
        Object value = point.values().get(parameter.name());
        if (value != null) {
          assertThat(value).isEqualTo(parameter.domain().canonical(value));
        }
      }
    }
  }

  @Test
  final void proposesTheSamePointsFromTheSameSeed() {
    assertThat(points(new Seeds(5))).isEqualTo(points(new Seeds(5)));
  }

  @Test
  final void answersOutOfOrderAsItDoesInOrder() {
    List<Hyperparameters> inOrder = points(new Seeds(5));
    Searcher other = searcher(SPACE);
    int last = inOrder.size() - 1;

    assertThat(propose(other, last, history(inOrder, last), new Seeds(5)))
        .contains(inOrder.get(last));
  }

  @Test
  final void bearsTrialsThatFailedOrArePending() {
    TrialHistory history = TrialHistory.empty();
    Searcher searcher = searcher(SPACE);
    for (int number = 0; number < 20; number++) {
      Hyperparameters point = propose(searcher, number, history, new Seeds(2)).orElseThrow();
      assertThat(SPACE.contains(point)).isTrue();
      history = history.proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED));
      if (number % 2 == 0) {
        history = history.ended(number, new TrialResult.Failed(false, "diverged"));
      }
    }
  }

  @Test
  final void findsTheOnlyPointOfASpaceOfOne() {
    SearchSpace one = SearchSpace.of(Parameter.of("x", IntegerDomain.of(3, 3, Scale.LINEAR)));

    assertThat(propose(searcher(one), 0, TrialHistory.empty(), new Seeds(1)))
        .hasValueSatisfying(point -> assertThat(point.values()).containsEntry("x", 3L));
  }

  private List<Hyperparameters> points(Seeds seeds) {
    List<Hyperparameters> points = new ArrayList<>();
    Searcher searcher = searcher(SPACE);
    for (int index = 0; index < PROPOSALS; index++) {
      Optional<Hyperparameters> point = propose(searcher, index, history(points, index), seeds);
      if (point.isEmpty()) {
        return points;
      }
      points.add(point.get());
    }
    return points;
  }

  private static Optional<Hyperparameters> propose(
      Searcher searcher, long index, TrialHistory history, Seeds seeds) {
    return searcher.propose(index, history, seeds.stream("searcher", index));
  }

  /** The first points as ended trials, each as good as its number is low. */
  private static TrialHistory history(List<Hyperparameters> points, int count) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < count; number++) {
      history =
          history
              .proposed(new ProposedTrial(number, points.get(number), 0, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(number));
    }
    return history;
  }
}
