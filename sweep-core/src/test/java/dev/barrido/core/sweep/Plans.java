package dev.barrido.core.sweep;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.GridSearcher;
import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans for tests: two at a time, everything else unbounded until said otherwise. */
record Plans(
    SearchSpace space,
    Searcher searcher,
    int parallel,
    @Nullable Integer maxTrials,
    @Nullable Integer maxFailed,
    @Nullable Double goal,
    @Nullable Long maxMillis,
    List<Map<String, Object>> enqueued,
    List<Integer> rounds,
    int ensembleSize,
    FirstLimit firstLimit,
    List<Trial> earlier) {
  private static final SearchSpace REAL =
      SearchSpace.of(
          Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)),
          Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)));

  static Plans random() {
    return searched(REAL, new RandomSearcher(REAL));
  }

  static Plans searched(SearchSpace space, Searcher searcher) {
    return new Plans(
        space,
        searcher,
        2,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        FirstLimit.NONE,
        List.of());
  }

  /** The whole numbers from 1 to this one. */
  static Plans grid(int points) {
    SearchSpace space =
        SearchSpace.of(Parameter.of("x", IntegerDomain.of(1, points, Scale.LINEAR)));
    return searched(space, GridSearcher.inOrder(space));
  }

  Plans parallel(int trials) {
    return new Plans(
        space,
        searcher,
        trials,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans maxTrials(int trials) {
    return new Plans(
        space,
        searcher,
        parallel,
        trials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans maxFailed(int trials) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        trials,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans goal(double loss) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        loss,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans maxMillis(long millis) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        millis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans enqueued(List<Map<String, Object>> points) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        points,
        rounds,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans rounds(List<Integer> trials) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        trials,
        ensembleSize,
        firstLimit,
        earlier);
  }

  Plans ensemble(int size) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        size,
        firstLimit,
        earlier);
  }

  /** Every trial waits at this epoch first. */
  Plans waitingAt(int epoch) {
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        (round, trial) -> epoch,
        earlier);
  }

  /** Points that an earlier sweep tried, the first being the best. */
  Plans earlier(List<Map<String, Object>> points) {
    List<Trial> trials = new ArrayList<>();
    for (Map<String, Object> point : points) {
      int number = trials.size();
      trials.add(
          new Trial(
              new ProposedTrial(number, new Hyperparameters(point), 0, Origin.SEARCHED),
              new TrialResult.Completed(number)));
    }
    return new Plans(
        space,
        searcher,
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        trials);
  }

  SweepPlan plan() {
    return new SweepPlan(
        space,
        searcher,
        new Seeds(7),
        parallel,
        maxTrials,
        maxFailed,
        goal,
        maxMillis,
        enqueued,
        rounds,
        ensembleSize,
        firstLimit,
        earlier,
        FirstCheck.NONE);
  }
}
