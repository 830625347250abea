package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class RestoredSweepTest {
  private static final int TRIALS = 14;

  /** Two sweeps hear the same; one is stored and read again before each word. */
  @Property(tries = 400, seed = "11")
  void decidesAsIfItHadNeverBeenAway(
      @ForAll("plans") Plans plans, @ForAll("walks") List<Word> walk) {
    Sweep stays = Sweep.begin(plans.plan(), 0);
    StoredRows rows = new StoredRows(plans.plan());
    List<Input> heard = new ArrayList<>();
    for (Word word : walk) {
      Input input = word.to(stays);
      heard.add(input);
      Optional<Step> expected = heard(stays, input);
      Optional<Step> actual = heard(rows.sweep(), input);

      assertThat(actual.map(Step::decisions))
          .as("after hearing %s", heard)
          .isEqualTo(expected.map(Step::decisions));
      stays = expected.map(Step::next).orElse(stays);
      expected.ifPresent(step -> step.decisions().forEach(rows::keep));
      assertSame(rows.sweep(), stays);
    }
  }

  @Property(tries = 400, seed = "12")
  void keepsItsCountsAndBoundsWhateverItHears(
      @ForAll("plans") Plans plans, @ForAll("walks") List<Word> walk) {
    Sweep sweep = Sweep.begin(plans.plan(), 0);
    for (Word word : walk) {
      int before = sweep.counts().proposed();
      sweep = heard(sweep, word.to(sweep)).map(Step::next).orElse(sweep);

      int training = sweep.counts().inFlight() - sweep.paused().size();
      assertThat(training).isNotNegative();
      if (sweep.counts().proposed() > before) {
        assertThat(training).isLessThanOrEqualTo(plans.parallel());
      }
      assertThat(sweep.counts().proposed()).isGreaterThanOrEqualTo(before);
      assertThat(sweep.history()).hasSize(sweep.counts().proposed());
      if (sweep.phase().ended()) {
        assertThat(sweep.counts().inFlight()).isZero();
        assertThat(sweep.cause()).isPresent();
      }
    }
  }

  @Example
  void cancelsWhatWasInFlightWhenTheSweepEnded() {
    ProposedTrial trial = DrivenSweep.begun(Plans.random()).proposals().get(0);

    Sweep sweep =
        Sweep.restore(
            Plans.random().plan(),
            SweepPhase.CANCELLED,
            EndCause.CANCELLED_BY_USER,
            0,
            null,
            List.of(new RestoredTrial(trial, 0, null)),
            RestoredRounds.FIRST,
            Tasks.NONE);

    assertThat(sweep.counts()).isEqualTo(new TrialCounts(1, 0, 0, 0, 1));
  }

  @Example
  void remembersHowOftenATrialWasLost() {
    StoredRows rows = new StoredRows(Plans.random().plan());
    rows.sweep().on(new Input.ClockTicked(0)).decisions().forEach(rows::keep);
    rows.sweep().on(new Input.TrialLost(1, 0, 5)).decisions().forEach(rows::keep);
    rows.sweep().on(new Input.TrialLost(1, 5, 2)).decisions().forEach(rows::keep);

    assertThat(rows.sweep().on(new Input.TrialLost(1, 5, 1)).decisions())
        .containsExactly(new Decision.Ignore(1));
    assertThat(rows.sweep().on(new Input.TrialLost(1, 7, 1)).decisions())
        .containsExactly(new Decision.Requeue(1, 1));
  }

  @Provide
  Arbitrary<Plans> plans() {
    return Arbitraries.of(
        Plans.random().maxTrials(6),
        Plans.random().maxTrials(9).waitingAt(2),
        Plans.random().rounds(List.of(4, 3, 2)).maxTrials(9).waitingAt(2),
        Plans.random().parallel(4).maxFailed(2).goal(0.05),
        Plans.random().maxMillis(800).enqueued(List.of(Map.of("x", 0.5))),
        Plans.random().rounds(List.of(4, 3, 2)).maxTrials(12),
        Plans.grid(9).earlier(List.of(Map.of("x", 4L), Map.of("x", 9L))),
        Plans.grid(5),
        Plans.grid(5).ensemble(2),
        Plans.random().parallel(3).maxTrials(5).goal(0.05).ensemble(3),
        Plans.grid(9).parallel(3).maxTrials(7));
  }

  @Provide
  Arbitrary<List<Word>> walks() {
    Arbitrary<Word> ended =
        trials().flatMap(trial -> results().map(result -> trial.told(n -> ended(n, result))));
    return Arbitraries.frequencyOf(
            Tuple.of(10, ended),
            Tuple.of(6, trials().map(trial -> trial.told(RestoredSweepTest::lost))),
            Tuple.of(2, trials().map(trial -> trial.told(Input.PruneAdvised::new))),
            Tuple.of(
                5,
                rungs().flatMap(rung -> trials().map(trial -> trial.told(n -> paused(n, rung))))),
            Tuple.of(
                4,
                rungs().flatMap(rung -> trials().map(trial -> trial.told(n -> promoted(n, rung))))),
            Tuple.of(4, word(Arbitraries.integers().between(1, 2).map(RestoredSweepTest::refined))),
            Tuple.of(
                3, word(Arbitraries.integers().between(0, 2).map(RestoredSweepTest::taskEnded))),
            Tuple.of(2, word(Arbitraries.longs().between(0, 1000).map(Input.ClockTicked::new))),
            Tuple.of(2, word(Arbitraries.integers().between(0, TRIALS).map(Input.Extend::new))),
            Tuple.of(4, word(Arbitraries.of(new Input.Pause(), new Input.Resume()))),
            Tuple.of(1, word(Arbitraries.of(new Input.Cancel(), new Input.Resume()))))
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  /** Mostly a trial that is in flight, else any. */
  private static Arbitrary<Which> trials() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Arbitraries.integers()
                .between(0, TRIALS)
                .map(place -> sweep -> inFlightAt(sweep, place))),
        Tuple.of(1, Arbitraries.integers().between(0, TRIALS).map(number -> sweep -> number)));
  }

  private static int inFlightAt(Sweep sweep, int place) {
    List<Integer> numbers = sweep.inFlight().numbers();
    return numbers.isEmpty() ? place : numbers.get(place % numbers.size());
  }

  private static Input ended(int number, TrialResult result) {
    return new Input.TrialEnded(number, result);
  }

  private static Input refined(int round) {
    return new Input.SpaceRefined(round, Plans.random().searcher());
  }

  private static Input lost(int number) {
    return new Input.TrialLost(number, 0, 2);
  }

  private static Input taskEnded(int number) {
    return new Input.TaskEnded(number, null);
  }

  private static Arbitrary<Integer> rungs() {
    return Arbitraries.of(2, 4, 8);
  }

  private static Input paused(int number, int epoch) {
    return new Input.TrialPaused(number, new RungResult(epoch, 0.15));
  }

  private static Input promoted(int number, int fromEpoch) {
    return new Input.PromoteAdvised(number, new RungResult(fromEpoch, 0.15), 2 * fromEpoch);
  }

  private static Arbitrary<Word> word(Arbitrary<? extends Input> inputs) {
    return inputs.map(input -> sweep -> input);
  }

  private static Arbitrary<TrialResult> results() {
    Arbitrary<Double> losses = Arbitraries.of(0.04, 0.1, 0.2, 0.3);
    return Arbitraries.frequencyOf(
        Tuple.of(10, reached(losses).map(TrialResult.Completed::new)),
        Tuple.of(3, losses.map(Reached::of).injectNull(0.2).map(TrialResult.Pruned::new)),
        Tuple.of(3, Arbitraries.of(new TrialResult.Failed(false, "diverged"))),
        Tuple.of(1, Arbitraries.of(new TrialResult.Failed(true, "no file"))),
        Tuple.of(1, Arbitraries.of(new TrialResult.Cancelled())));
  }

  /** One in three breaks a constraint. */
  private static Arbitrary<Reached> reached(Arbitrary<Double> losses) {
    Arbitrary<Double> violations = Arbitraries.of(0.0, 0.0, 0.5);
    return Combinators.combine(losses, violations)
        .as((loss, violation) -> new Reached(List.of(loss), violation));
  }

  private static Optional<Step> heard(Sweep sweep, Input input) {
    try {
      return Optional.of(sweep.on(input));
    } catch (RefusedMove e) {
      return Optional.empty();
    }
  }

  private static void assertSame(Sweep restored, Sweep stayed) {
    assertThat(restored.phase()).isEqualTo(stayed.phase());
    assertThat(restored.cause()).isEqualTo(stayed.cause());
    assertThat(restored.counts()).isEqualTo(stayed.counts());
    assertThat(restored.best()).isEqualTo(stayed.best());
    assertThat(restored.maxTrials()).isEqualTo(stayed.maxTrials());
    assertThat(restored.history()).isEqualTo(stayed.history());
    assertThat(restored.paused()).isEqualTo(stayed.paused());
    assertThat(restored.inFlight()).isEqualTo(stayed.inFlight());
    assertThat(restored.results()).isEqualTo(stayed.results());
    assertThat(restored.round().index()).isEqualTo(stayed.round().index());
    assertThat(restored.round().firstTrial()).isEqualTo(stayed.round().firstTrial());
    assertThat(restored.round().seen()).isEqualTo(stayed.round().seen());
    assertThat(restored.betweenRounds()).isEqualTo(stayed.betweenRounds());
    assertThat(restored.tasks()).isEqualTo(stayed.tasks());
  }

  /** An input that may depend on how the sweep stands. */
  private interface Word {
    Input to(Sweep sweep);
  }

  private interface Which {
    int of(Sweep sweep);

    default Word told(IntFunction<Input> input) {
      return sweep -> input.apply(of(sweep));
    }
  }

  /** What a store would keep: rows that decisions write, and nothing else. */
  private static final class StoredRows {
    private final SweepPlan plan;
    private final List<RestoredTrial> trials = new ArrayList<>();
    private final List<BegunRound> begun = new ArrayList<>();
    private int roundsEnded;
    private Tasks tasks = Tasks.NONE;
    private Decision.Enter stands;

    StoredRows(SweepPlan plan) {
      this.plan = plan;
      this.stands = new Decision.Enter(SweepPhase.RUNNING, null, null, plan.maxTrials());
    }

    Sweep sweep() {
      return Sweep.restore(
          plan,
          stands.phase(),
          stands.cause(),
          0,
          stands.maxTrials(),
          trials,
          new RestoredRounds(roundsEnded, begun),
          tasks);
    }

    private void change(
        int number,
        int lost,
        @Nullable Integer mayTrainTo,
        @Nullable RungResult rung,
        boolean paused,
        @Nullable TrialResult result) {
      RestoredTrial row = trials.get(number);
      List<RungResult> rungs = new ArrayList<>(row.rungs());
      if (rung != null) {
        rungs.add(rung);
      }
      trials.set(
          number,
          new RestoredTrial(
              row.trial(),
              row.deliveriesLost() + lost,
              mayTrainTo == null ? row.mayTrainTo() : mayTrainTo,
              rungs,
              paused,
              result));
    }

    void keep(Decision decision) {
      if (decision instanceof Decision.Propose propose) {
        trials.add(
            new RestoredTrial(propose.trial(), 0, propose.mayTrainTo(), List.of(), false, null));
      } else if (decision instanceof Decision.End end) {
        change(end.number(), 0, null, null, false, end.result());
      } else if (decision instanceof Decision.Requeue requeue) {
        change(requeue.number(), requeue.deliveries(), null, null, false, null);
      } else if (decision instanceof Decision.Reach reach) {
        change(reach.number(), 0, null, reach.rung(), false, null);
      } else if (decision instanceof Decision.Hold hold) {
        change(hold.number(), 0, null, null, true, null);
      } else if (decision instanceof Decision.GoOn promoted) {
        change(promoted.number(), 0, promoted.mayTrainTo(), null, false, null);
      } else if (decision instanceof Decision.EndRound) {
        roundsEnded++;
      } else if (decision instanceof Decision.BeginRound begin) {
        begun.add(new BegunRound(begin.firstTrial(), plan.searcher()));
      } else if (decision instanceof Decision.BeginTask begin) {
        tasks = tasks.begin(begin.task());
      } else if (decision instanceof Decision.EndTask) {
        tasks = tasks.ended();
      } else if (decision instanceof Decision.Enter enter) {
        stands = enter;
      }
    }
  }
}
