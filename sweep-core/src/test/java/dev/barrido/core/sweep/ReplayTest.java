package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.search.TpeSearcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {
  private static final int TRIALS = 80;
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)));
  private static final SearchSpace STEPPED =
      SearchSpace.of(
          Parameter.of("x", new RealDomain(0, 1, Scale.LINEAR, 0.05)),
          Parameter.of("y", new RealDomain(0, 1, Scale.LINEAR, 0.05)));
  private static final SweepPlan PLAN =
      Plans.searched(SPACE, new TpeSearcher(SPACE, 5, 24))
          .parallel(16)
          .maxTrials(TRIALS)
          .enqueued(List.of(Map.of("x", 0.5)))
          .plan();

  /** By a searcher that knows nothing from the first time. */
  @ParameterizedTest
  @EnumSource(Searchers.class)
  void proposesEveryPointOfAParallelSweepAgain(Searchers searcher) {
    List<RecordedTrial> trials = recorded(plan(searcher), new Random(3));

    assertThat(trials).hasSize(TRIALS);
    assertThat(Replay.of(plan(searcher), List.of(), trials)).isEqualTo(points(trials));
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void proposesEveryPointAgainAroundThoseThatAUserAdded(Searchers searcher) {
    List<RecordedTrial> trials =
        recorded(plan(searcher), new Random(6), ReplayTest::reached, List.of(1, 20, 21, 50));

    assertThat(trials).hasSize(TRIALS);
    assertThat(trials.stream().filter(trial -> trial.trial().origin() == Origin.ADDED)).hasSize(4);
    assertThat(Replay.of(plan(searcher), List.of(), trials)).isEqualTo(points(trials));
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void proposesEveryPointOfASweepAfterAnotherAgain(Searchers searcher) {
    List<Map<String, Object>> earlier = new ArrayList<>();
    for (int step = 0; step <= 20; step++) {
      earlier.add(Map.of("x", step / 20.0, "y", step / 20.0));
    }
    List<RecordedTrial> trials = recorded(plans(searcher).earlier(earlier).plan(), new Random(4));

    assertThat(trials).hasSize(TRIALS);
    assertThat(Replay.of(plans(searcher).earlier(earlier).plan(), List.of(), trials))
        .isEqualTo(points(trials));
    assertThat(trials.subList(1, TRIALS))
        .extracting(trial -> trial.trial().hyperparameters().values())
        .doesNotContainAnyElementsOf(earlier);
  }

  @ParameterizedTest
  @MethodSource("searchersOfSeveralObjectives")
  void proposesEveryPointOfASweepOfTwoObjectivesAgain(Searchers searcher) {
    List<RecordedTrial> trials =
        recorded(plan(searcher), new Random(5), (x, y) -> new Reached(List.of(x, 1 + y - x), 0));

    assertThat(trials).hasSize(TRIALS);
    assertThat(Replay.of(plan(searcher), List.of(), trials)).isEqualTo(points(trials));
  }

  @Test
  void noticesThatAnEarlierResultWasAnother() {
    List<RecordedTrial> trials = recorded(PLAN, new Random(3));
    RecordedTrial first = trials.get(0);
    TrialResult better = new TrialResult.Completed(-1);
    trials.set(
        0,
        new RecordedTrial(
            first.trial(), 0, first.resultsSeen(), List.of(), first.endOrder(), better));

    assertThat(Replay.of(PLAN, List.of(), trials)).isNotEqualTo(points(trials));
  }

  static Stream<Searchers> searchersOfSeveralObjectives() {
    return Stream.of(Searchers.values()).filter(searcher -> searcher.capabilities().several());
  }

  private static SweepPlan plan(Searchers searcher) {
    return plans(searcher).plan();
  }

  private static Plans plans(Searchers searcher) {
    SearchSpace space = searcher.capabilities().continuous() ? SPACE : STEPPED;
    Searcher made = Searchers.named(searcher.specName(), space, Map.of(), new Seeds(7), TRIALS - 1);
    return Plans.searched(space, made)
        .parallel(16)
        .maxTrials(TRIALS)
        .enqueued(List.of(Map.of("x", 0.5)));
  }

  private static List<RecordedTrial> recorded(SweepPlan plan, Random random) {
    return recorded(plan, random, ReplayTest::reached);
  }

  private static List<RecordedTrial> recorded(
      SweepPlan plan, Random random, BiFunction<Double, Double, Reached> trained) {
    return recorded(plan, random, trained, List.of());
  }

  /**
   * A sweep whose trials end in a random order, some of them badly; its user adds a point after so
   * many ends.
   */
  private static List<RecordedTrial> recorded(
      SweepPlan plan,
      Random random,
      BiFunction<Double, Double, Reached> trained,
      List<Integer> added) {
    List<RecordedTrial> trials = new ArrayList<>();
    Sweep sweep = kept(Sweep.begin(plan, 0).on(new Input.ClockTicked(0)), trials);
    while (!sweep.phase().ended()) {
      if (added.contains(sweep.counts().ended())) {
        sweep = kept(sweep.on(new Input.Enqueue(Map.of("x", 0.25))), trials);
      }
      List<Integer> inFlight = sweep.inFlight().numbers();
      int number = inFlight.get(random.nextInt(inFlight.size()));
      Hyperparameters point = trials.get(number).trial().hyperparameters();
      TrialResult result =
          random.nextInt(5) == 0
              ? new TrialResult.Failed(false, "diverged")
              : new TrialResult.Completed(trained.apply(point.number("x"), point.number("y")));
      sweep = kept(sweep.on(new Input.TrialEnded(number, result)), trials);
    }
    return trials;
  }

  /** Nearer to the origin is better, but x and y must be 0.3 together. */
  private static Reached reached(double x, double y) {
    return new Reached(List.of(Math.hypot(x, y)), Math.max(0, 0.3 - x - y));
  }

  private static Sweep kept(Step step, List<RecordedTrial> trials) {
    for (Decision decision : step.decisions()) {
      if (decision instanceof Decision.Propose propose) {
        trials.add(
            new RecordedTrial(
                propose.trial(), propose.round(), propose.resultsSeen(), List.of(), null, null));
      } else if (decision instanceof Decision.End end) {
        RecordedTrial row = trials.get(end.number());
        trials.set(
            end.number(),
            new RecordedTrial(
                row.trial(),
                row.round(),
                row.resultsSeen(),
                row.rungs(),
                end.order(),
                end.result()));
      }
    }
    return step.next();
  }

  private static List<Optional<Hyperparameters>> points(List<RecordedTrial> trials) {
    return trials.stream().map(trial -> Optional.of(trial.trial().hyperparameters())).toList();
  }
}
