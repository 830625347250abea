package dev.barrido.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Evidence;
import dev.barrido.core.schedule.Measurement;
import dev.barrido.core.schedule.NoScheduler;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.schedule.Verdict;
import dev.barrido.core.search.GridSearcher;
import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.BestTrial;
import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.FirstCheck;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.sweep.TrialCounts;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulatedSweepTest {
  /** Seven batch sizes times three learning rates. */
  private static final SearchSpace TWENTY_ONE =
      SearchSpace.of(
          Parameter.of("batchSize", ChoiceDomain.numbers(List.of(4L, 6L, 8L, 16L, 32L, 64L, 128L))),
          Parameter.of("learningRate", ChoiceDomain.numbers(List.of(0.01, 0.001, 0.0001))));

  private static final SearchSpace LINE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));

  @Test
  void finishesAGridInAsManyWavesAsItsWorkersNeed() {
    SimulationResult result = run(grid(4), trainers(4, 10));

    // 21 trials on 4 workers are 6 waves of 10 epochs of 1 second
    assertThat(result.elapsedMillis()).isEqualTo(6 * 10_000);
    assertThat(result.sweep().counts()).isEqualTo(new TrialCounts(21, 21, 0, 0, 0));
    assertThat(result.epochs()).isEqualTo(210);
    assertThat(result.sweep().cause()).contains(EndCause.SPACE_EXHAUSTED);
  }

  @Test
  void findsTheSameBestWithOneWorkerAndWithFour() {
    SimulationResult one = run(grid(4), trainers(1, 10));
    SimulationResult four = run(grid(4), trainers(4, 10));

    assertThat(one.elapsedMillis()).isEqualTo(21 * 10_000);
    assertThat(four.sweep().bestTrial()).isEqualTo(one.sweep().bestTrial());
    assertThat(four.sweep().bestTrial())
        .hasValueSatisfying(
            best ->
                assertThat(best.proposed().hyperparameters().number("batchSize")).isEqualTo(16));
  }

  @Test
  void repeatsItselfEventByEvent() {
    SimulatedTrainers uneven =
        new SimulatedTrainers(
            3, 5, (trial, epoch) -> trial.seed() % 700, SimulatedSweepTest::distance);

    SimulationResult first = run(random(8, 200, null, null), uneven);
    SimulationResult second = run(random(8, 200, null, null), uneven);

    assertThat(second.trace()).isEqualTo(first.trace()).hasSizeGreaterThan(1000);
  }

  @Test
  void givesTheNextTrialToTheFreeWorkerWithTheLowestNumber() {
    SimulationResult result = run(random(3, 4, null, null), trainers(3, 1));

    assertThat(result.trace().subList(0, 3))
        .containsExactly(
            new TraceEvent.Started(0, 0, 0),
            new TraceEvent.Started(0, 1, 1),
            new TraceEvent.Started(0, 2, 2));
    assertThat(result.trace()).contains(new TraceEvent.Started(1000, 3, 0));
  }

  @Test
  void stopsAtTheGoalAndCancelsTheRest() {
    SimulationResult result = run(random(4, 1000, 0.01, null), trainers(4, 3));

    assertThat(result.sweep().cause()).contains(EndCause.GOAL_REACHED);
    assertThat(result.sweep().best().map(BestTrial::loss).orElseThrow()).isLessThanOrEqualTo(0.01);
    assertThat(result.sweep().counts().cancelled()).isPositive();
    assertThat(result.sweep().counts().inFlight()).isZero();
  }

  @Test
  void endsWhenItsTimeIsOverToTheMillisecond() {
    SimulationResult result = run(random(2, 1000, null, 25_500L), trainers(2, 10));

    assertThat(result.elapsedMillis()).isEqualTo(25_500);
    assertThat(result.sweep().cause()).contains(EndCause.MAX_DURATION);
    assertThat(result.sweep().counts()).isEqualTo(new TrialCounts(6, 4, 0, 0, 2));
  }

  @Test
  void failsTrialsThatDiverge() {
    SimulatedTrainers diverging =
        new SimulatedTrainers(
            1,
            3,
            DurationModel.constant(1),
            (trial, epoch) -> trial.number() == 1 && epoch == 2 ? Double.NaN : 1.0 / epoch);

    SimulationResult result = run(random(1, 3, null, null), diverging);

    assertThat(result.sweep().counts()).isEqualTo(new TrialCounts(3, 2, 0, 1, 0));
    assertThat(result.trace())
        .contains(new TraceEvent.Ended(5, 1, new TrialResult.Failed(false, "diverged in epoch 2")));
  }

  @Test
  void prunesWhatItsSchedulerSaysAndKeepsWhatItReached() {
    TrialScheduler oddOnesEnd = new PrunesOddTrialsAtEpoch(2);

    SimulationResult result =
        SimulatedSweep.run(random(1, 4, null, null), oddOnesEnd, trainers(1, 10));

    assertThat(result.sweep().counts()).isEqualTo(new TrialCounts(4, 2, 2, 0, 0));
    assertThat(result.elapsedMillis()).isEqualTo(2 * 10_000 + 2 * 2_000);
    assertThat(result.trace())
        .filteredOn(event -> event.trial() == 1 && event instanceof TraceEvent.Ended)
        .singleElement()
        .extracting(event -> ((TraceEvent.Ended) event).result())
        .isInstanceOf(TrialResult.Pruned.class);
  }

  @Test
  void countsTheBestEpochOfATrial() {
    SimulatedTrainers overfitting =
        new SimulatedTrainers(
            1, 5, DurationModel.constant(1), (trial, epoch) -> Math.abs(epoch - 3));

    assertThat(run(random(1, 1, null, null), overfitting).sweep().best())
        .contains(new BestTrial(0, 0));
  }

  @Test
  void simulatesTenThousandTrials() {
    SimulationResult result = run(random(100, 10_000, null, null), trainers(100, 10));

    assertThat(result.elapsedMillis()).isEqualTo(1_000_000);
    assertThat(result.sweep().phase()).isEqualTo(SweepPhase.COMPLETED);
  }

  @Test
  void refusesTrainersThatCannotTrain() {
    assertThatThrownBy(() -> trainers(0, 1))
        .hasMessage("simulated trainers: expected at least 1 worker and 1 epoch, got 0 and 1");
    assertThatThrownBy(
            () ->
                run(
                    grid(1),
                    new SimulatedTrainers(
                        1, 1, DurationModel.constant(-1), SimulatedSweepTest::distance)))
        .hasMessage("a duration: expected at least 0 ms, got -1");
  }

  private static SimulationResult run(SweepPlan plan, SimulatedTrainers trainers) {
    return SimulatedSweep.run(plan, new NoScheduler(), trainers);
  }

  private static SimulatedTrainers trainers(int workers, int epochs) {
    return new SimulatedTrainers(
        workers, epochs, DurationModel.constant(1000), SimulatedSweepTest::distance);
  }

  /** Falls with the epochs to the distance from x = 0.3, or from 16 rows at a rate of 0.001. */
  private static double distance(ProposedTrial trial, int epoch) {
    double distance =
        trial.hyperparameters().has("x")
            ? Math.abs(trial.hyperparameters().number("x") - 0.3)
            : Math.abs(trial.hyperparameters().number("batchSize") - 16)
                + Math.abs(trial.hyperparameters().number("learningRate") - 0.001);
    return distance + 1e-3 / epoch;
  }

  private static SweepPlan grid(int parallel) {
    return plan(TWENTY_ONE, GridSearcher.inOrder(TWENTY_ONE), parallel, null, null, null);
  }

  private static SweepPlan random(
      int parallel, int trials, @Nullable Double goal, @Nullable Long maxMillis) {
    return plan(LINE, new RandomSearcher(LINE), parallel, trials, goal, maxMillis);
  }

  private static SweepPlan plan(
      SearchSpace space,
      Searcher searcher,
      int parallel,
      @Nullable Integer trials,
      @Nullable Double goal,
      @Nullable Long maxMillis) {
    return new SweepPlan(
        space,
        searcher,
        new Seeds(7),
        parallel,
        trials,
        null,
        goal,
        maxMillis,
        List.of(),
        List.of(),
        0,
        FirstLimit.NONE,
        List.of(),
        FirstCheck.NONE);
  }

  private record PrunesOddTrialsAtEpoch(int limit) implements TrialScheduler {
    @Override
    public List<Verdict> on(Measurement measured) {
      Evidence evidence =
          new Evidence("odd", measured.epoch(), null, null, 0, measured.loss(), null);
      return List.of(
          measured.trial() % 2 == 1 && measured.epoch() == limit
              ? new Verdict.Prune(measured.trial(), evidence)
              : new Verdict.Continue(measured.trial(), evidence));
    }

    @Override
    public void onEnd(int trial) {}

    @Override
    public int mayTrainTo(int trial) {
      return UNBOUNDED;
    }
  }
}
