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
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every searcher must hold, whatever it learns from. */
abstract class SearcherContractTest {
  private static final int PROPOSALS = 100;

  /** 4 rates x 4 units x 2 batch sizes x (3 momentums of nesterov, without it, adam). */
  private static final int POINTS_OF_THE_SPACE = 4 * 4 * 2 * 5;

  private static final List<TrialResult> END_OF_EVERY_KIND =
      List.of(
          new TrialResult.Completed(3),
          new TrialResult.Pruned(2.0),
          new TrialResult.Completed(1),
          new TrialResult.Pruned(null),
          new TrialResult.Failed(false, "diverged"),
          new TrialResult.Completed(new Reached(List.of(0.5), 0.25)),
          new TrialResult.Completed(new Reached(List.of(0.25), Double.POSITIVE_INFINITY)),
          new TrialResult.Cancelled());

  /** Every kind of domain, both scales, conditions two deep; each can be counted. */
  static final SearchSpace SPACE =
      SearchSpace.of(
          Parameter.of("rate", new RealDomain(0.01, 0.1, Scale.LOGARITHMIC, 0.03)),
          Parameter.of("units", new IntegerDomain(8, 56, Scale.LINEAR, 16)),
          Parameter.of("batchSize", ChoiceDomain.numbers(List.of(20L, 100L))),
          Parameter.of("optimizer", ChoiceDomain.categories(List.of("sgd", "adam"))),
          Parameter.of("nesterov", ChoiceDomain.categories(List.of(true, false)))
              .when("optimizer", "sgd"),
          Parameter.of("momentum", new RealDomain(0.5, 0.9, Scale.LINEAR, 0.2))
              .when("nesterov", true));

  /** More points than anyone tries. */
  private static final SearchSpace LARGE =
      SearchSpace.of(
          Parameter.of("units", IntegerDomain.of(1, 1000, Scale.LINEAR)),
          Parameter.of("batchSize", IntegerDomain.of(1, 1000, Scale.LOGARITHMIC)));

  /** Fine steps, so that a grid can search it too. */
  private static final SearchSpace SQUARE =
      SearchSpace.of(
          Parameter.of("x", new RealDomain(0, 1, Scale.LINEAR, 0.005)),
          Parameter.of("y", new RealDomain(0, 1, Scale.LINEAR, 0.005)));

  private static final Hyperparameters MIDDLE = new Hyperparameters(Map.of("x", 0.4, "y", 0.6));

  /** A continuous range, and branches with and without one. */
  private static final SearchSpace CONTINUOUS =
      SearchSpace.of(
          Parameter.of("rate", RealDomain.of(1e-5, 1, Scale.LOGARITHMIC)),
          Parameter.of("layers", IntegerDomain.of(1, 4, Scale.LINEAR)),
          Parameter.of("decay", ChoiceDomain.categories(List.of("none", "step"))),
          Parameter.of("factor", RealDomain.of(0.1, 0.9, Scale.LINEAR)).when("decay", "step"));

  /** A searcher over this space, as a catalog would make it. */
  abstract Searcher searcher(SearchSpace space, Seeds seeds);

  /** Whether it proposes every point of a countable space once, and then no more. */
  boolean endsWithTheSpace() {
    return true;
  }

  /** Whether it can search a range that cannot be counted. */
  boolean searchesContinuousRanges() {
    return true;
  }

  /** Whether another seed gives other points. */
  boolean isSeeded() {
    return true;
  }

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
    Searcher other = searcher(SPACE, new Seeds(5));
    int last = inOrder.size() - 1;

    assertThat(propose(other, last, history(inOrder, last), new Seeds(5)))
        .contains(inOrder.get(last));
  }

  @Test
  final void proposesOtherPointsFromAnotherSeed() {
    assertThat(points(new Seeds(5)).equals(points(new Seeds(6)))).isEqualTo(!isSeeded());
  }

  @Test
  final void bearsTrialsThatEndedInAnyWayOrArePending() {
    TrialHistory history = TrialHistory.empty();
    Seeds seeds = new Seeds(2);
    Searcher searcher = searcher(SPACE, seeds);
    for (int number = 0; number < 90; number++) {
      Hyperparameters point = propose(searcher, number, history, seeds).orElseThrow();
      assertThat(SPACE.contains(point)).isTrue();
      history = history.proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED));
      TrialResult end = END_OF_EVERY_KIND.get(number % END_OF_EVERY_KIND.size());
      history = number % 7 == 0 ? history : history.ended(number, end);
    }
  }

  @Test
  final void bearsASweepInWhichNothingMeetsTheConstraints() {
    TrialHistory history = TrialHistory.empty();
    Seeds seeds = new Seeds(2);
    Searcher searcher = searcher(SPACE, seeds);
    for (int number = 0; number < 40; number++) {
      Hyperparameters point = propose(searcher, number, history, seeds).orElseThrow();
      assertThat(SPACE.contains(point)).isTrue();
      double violation = number % 3 == 0 ? Double.POSITIVE_INFINITY : 1 + number % 5;
      history =
          history
              .proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(new Reached(List.of(1.0), violation)));
    }
  }

  @Test
  final void bearsASweepInWhichEverythingFails() {
    TrialHistory history = TrialHistory.empty();
    Seeds seeds = new Seeds(2);
    Searcher searcher = searcher(SPACE, seeds);
    for (int number = 0; number < 60; number++) {
      Hyperparameters point = propose(searcher, number, history, seeds).orElseThrow();
      assertThat(SPACE.contains(point)).isTrue();
      history =
          history
              .proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED))
              .ended(number, new TrialResult.Failed(false, "diverged"));
    }
  }

  @Test
  final void bearsPointsThatTheUserTriedFirst() {
    Seeds seeds = new Seeds(3);
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 5; number++) {
      Hyperparameters given = SPACE.sample(seeds.stream("given", number));
      history =
          history
              .proposed(new ProposedTrial(number, given, 0, Origin.ENQUEUED))
              .ended(number, new TrialResult.Completed(number));
    }
    Searcher searcher = searcher(SPACE, seeds);
    for (int index = 0; index < 60; index++) {
      Hyperparameters point = propose(searcher, index, history, seeds).orElseThrow();
      assertThat(SPACE.contains(point)).isTrue();
      history =
          history
              .proposed(new ProposedTrial(5 + index, point, 0, Origin.SEARCHED))
              .ended(5 + index, new TrialResult.Completed(-index));
    }
  }

  @Test
  final void neverTriesAPointOfAnEarlierSweepAgain() {
    List<Hyperparameters> tried = points(new Seeds(9), 75).stream().distinct().toList();
    TrialHistory earlier = TrialHistory.after(history(tried, tried.size()));
    int left = POINTS_OF_THE_SPACE - tried.size();

    List<Hyperparameters> points =
        points(
            searcher(SPACE, new Seeds(4)), SPACE, new Seeds(4), 2 * POINTS_OF_THE_SPACE, earlier);

    assertThat(points).doesNotContainAnyElementsOf(tried);
    assertThat(points).hasSize(endsWithTheSpace() ? left : 2 * POINTS_OF_THE_SPACE);
  }

  @Test
  final void bearsEarlierTrialsThatEndedInAnyWay() {
    TrialHistory history = TrialHistory.empty();
    for (TrialResult end : END_OF_EVERY_KIND) {
      int number = history.size();
      Hyperparameters point = SPACE.sample(new Seeds(1).stream("earlier", number));
      history =
          history.proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED)).ended(number, end);
    }
    TrialHistory earlier = TrialHistory.after(history);

    assertThat(points(searcher(SPACE, new Seeds(4)), SPACE, new Seeds(4), 60, earlier)).hasSize(60);
  }

  @Test
  final void proposesEveryPointOfACountableSpaceOnceAndThenEnds() {
    List<Hyperparameters> points = points(new Seeds(4), 2 * POINTS_OF_THE_SPACE);

    if (endsWithTheSpace()) {
      assertThat(points).hasSize(POINTS_OF_THE_SPACE).doesNotHaveDuplicates();
    } else {
      assertThat(points).hasSize(2 * POINTS_OF_THE_SPACE);
    }
  }

  @Test
  final void searchesContinuousRangesOrRefusesThem() {
    if (!searchesContinuousRanges()) {
      assertThatThrownBy(() -> searcher(CONTINUOUS, new Seeds(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("rate: expected a step");
      return;
    }
    List<Hyperparameters> points = points(CONTINUOUS, new Seeds(1), PROPOSALS);
    assertThat(points).hasSize(PROPOSALS).allMatch(CONTINUOUS::contains);
    assertThat(points).extracting(point -> point.values().get("decay")).contains("none", "step");
  }

  @Test
  final void remainsUsableAfterTenThousandTrials() {
    SearchSpace space = searchesContinuousRanges() ? CONTINUOUS : LARGE;
    Seeds seeds = new Seeds(8);
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 10_000; number++) {
      Hyperparameters point = space.sample(seeds.stream("trial", number));
      history =
          history
              .proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED))
              .ended(number, new TrialResult.Completed(number % 97));
    }
    Searcher searcher = searcher(space, seeds);
    for (int index = 10_000; index < 10_050; index++) {
      Hyperparameters point = propose(searcher, index, history, seeds).orElseThrow();
      assertThat(space.contains(point)).isTrue();
      history = history.proposed(new ProposedTrial(index, point, 0, Origin.SEARCHED));
    }
  }

  /** Points asked for at once are no nearer to each other than those told one after another. */
  @Test
  final void spreadsABatchAsSinglePointsAreSpread() {
    double batch = 0;
    double single = 0;
    for (int seed = 0; seed < 2; seed++) {
      batch += spread(new Seeds(seed), false);
      single += spread(new Seeds(seed), true);
    }

    assertThat(batch).isGreaterThan(0.8 * single);
  }

  /**
   * How far the nearest other one is from each of eight points, on average, in a square whose
   * losses are known at twenty.
   *
   * @param told whether each loss is known before the next point is asked for
   */
  private double spread(Seeds seeds, boolean told) {
    Searcher searcher = searcher(SQUARE, seeds);
    TrialHistory history = TrialHistory.empty();
    List<Hyperparameters> last = new ArrayList<>();
    for (int number = 0; number < 28; number++) {
      Hyperparameters point = propose(searcher, number, history, seeds).orElseThrow();
      history = history.proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED));
      if (number < 20 || told) {
        history = history.ended(number, new TrialResult.Completed(apart(point, MIDDLE)));
      }
      if (number >= 20) {
        last.add(point);
      }
    }
    return last.stream().mapToDouble(one -> nearest(one, last)).average().orElseThrow();
  }

  private static double nearest(Hyperparameters one, List<Hyperparameters> all) {
    return all.stream()
        .filter(other -> other != one)
        .mapToDouble(other -> apart(one, other))
        .min()
        .orElseThrow();
  }

  private static double apart(Hyperparameters one, Hyperparameters other) {
    return Math.hypot(one.number("x") - other.number("x"), one.number("y") - other.number("y"));
  }

  @Test
  final void answersAnOlderHistoryAsItDidThen() {
    Searcher searcher = searcher(SPACE, new Seeds(5));
    List<Hyperparameters> points = points(searcher, SPACE, new Seeds(5), 80);
    TrialHistory then = history(points, 40);
    TrialHistory later = then;
    for (int number = 40; number < 80; number++) {
      later = with(later, number, points.get(number));
    }

    propose(searcher, 79, later, new Seeds(5));

    assertThat(propose(searcher, 40, then, new Seeds(5))).contains(points.get(40));
  }

  @Test
  final void findsTheOnlyPointOfASpaceOfOne() {
    SearchSpace one = SearchSpace.of(Parameter.of("x", IntegerDomain.of(3, 3, Scale.LINEAR)));

    assertThat(propose(searcher(one, new Seeds(1)), 0, TrialHistory.empty(), new Seeds(1)))
        .hasValueSatisfying(point -> assertThat(point.values()).containsEntry("x", 3L));
  }

  private List<Hyperparameters> points(Seeds seeds) {
    return points(seeds, PROPOSALS);
  }

  private List<Hyperparameters> points(Seeds seeds, int most) {
    return points(SPACE, seeds, most);
  }

  private List<Hyperparameters> points(SearchSpace space, Seeds seeds, int most) {
    return points(searcher(space, seeds), space, seeds, most);
  }

  /** Points asked for one after another, each trial as good as its number is low. */
  private static List<Hyperparameters> points(
      Searcher searcher, SearchSpace space, Seeds seeds, int most) {
    return points(searcher, space, seeds, most, TrialHistory.empty());
  }

  private static List<Hyperparameters> points(
      Searcher searcher, SearchSpace space, Seeds seeds, int most, TrialHistory earlier) {
    List<Hyperparameters> points = new ArrayList<>();
    TrialHistory history = earlier;
    for (int index = 0; index < most; index++) {
      Optional<Hyperparameters> point = propose(searcher, index, history, seeds);
      if (point.isEmpty()) {
        return points;
      }
      assertThat(space.contains(point.get())).isTrue();
      history = with(history, history.size(), point.get());
      points.add(point.get());
    }
    return points;
  }

  private static Optional<Hyperparameters> propose(
      Searcher searcher, long index, TrialHistory history, Seeds seeds) {
    return searcher.propose(index, history, seeds.stream("searcher", index));
  }

  /** The first points as ended trials. */
  private static TrialHistory history(List<Hyperparameters> points, int count) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < count; number++) {
      history = with(history, number, points.get(number));
    }
    return history;
  }

  private static TrialHistory with(TrialHistory history, int number, Hyperparameters point) {
    return history
        .proposed(new ProposedTrial(number, point, 0, Origin.SEARCHED))
        .ended(number, new TrialResult.Completed(number));
  }
}
