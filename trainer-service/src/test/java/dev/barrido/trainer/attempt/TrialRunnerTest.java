package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialStarted;
import dev.barrido.parts.health.Waits;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.trainer.RememberingModels;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainedModel;
import dev.barrido.trainer.training.TrialFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialRunnerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_800_000_000_000L), ZoneOffset.UTC);
  private static final SweepId SWEEP = new SweepId("test-abc123");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 4);
  private static final Epoch FIRST = new Epoch(1, Map.of("value", 0.5), false);
  private static final Outcome GOOD = new Outcome(1, 1, 0.5, Map.of("value", 0.5));

  private final RememberingLog log = new RememberingLog();
  private final StopOrders stopOrders = new StopOrders();
  private final RememberingStore store = new RememberingStore();
  private final RememberingModels models = new RememberingModels();

  @Test
  void tellsTheWholeStoryOfATrial() {
    Disposition disposition =
        run(
            1,
            sink -> {
              sink.measured(FIRST);
              return GOOD;
            });

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(log.arrived())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("TrialStarted", "EpochMeasured", "TrialEnded");
    assertThat(log.only(TrialStarted.class).hyperparameters()).isEqualTo(Map.of("x", 3.0));
    assertThat(log.only(EpochMeasured.class).objective()).isEqualTo(0.5);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
    assertThat(log.only(TrialEnded.class).objective()).isEqualTo(0.5);
  }

  @Test
  void tellsWhatAProgramWroteLastBeforeItTellsTheEnd() {
    run(
        1,
        sink -> {
          sink.writes(() -> "epoch 1\nsaved");
          sink.measured(FIRST);
          return GOOD;
        });

    assertThat(log.arrived())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("TrialStarted", "EpochMeasured", "TrialHeartbeat", "TrialEnded");
    assertThat(log.only(TrialHeartbeat.class).outputTail()).isEqualTo("epoch 1\nsaved");
  }

  @Test
  void failsATrialThatCannotBeTrainedAndNotItsTrainer() {
    Disposition disposition =
        run(
            1,
            sink -> {
              throw new TrialFailure(
                  FailureKind.BAD_HYPERPARAMETERS, "units: expected >= 1, got 0");
            });

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS);
    assertThat(end().message()).isEqualTo("units: expected >= 1, got 0");
  }

  @Test
  void keepsTheEpochsOfADivergedTrial() {
    run(
        1,
        sink -> {
          sink.measured(FIRST);
          sink.measured(new Epoch(2, Map.of(), true));
          throw new TrialFailure(FailureKind.DIVERGED, "train.loss: expected a number, got NaN");
        });

    assertThat(end().failureKind()).isEqualTo(FailureKind.DIVERGED);
    assertThat(end().fidelityEpochs()).isEqualTo(2);
    assertThat(log.all(EpochMeasured.class))
        .extracting(EpochMeasured::diverged)
        .containsExactly(false, true);
  }

  @Test
  void handsBackAfterAPassingFailureUntilTheLastAttempt() {
    ScriptedEngine.Script passing =
        sink -> {
          throw new TrialFailure(FailureKind.TRANSIENT, "out of memory");
        };

    assertThat(run(1, passing)).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(2, passing)).isEqualTo(Disposition.HAND_BACK);
    assertThat(log.all(TrialEnded.class)).isEmpty();
    assertThat(run(3, passing)).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.TRANSIENT);
  }

  @Test
  void treatsAnUnexpectedErrorAsPassing() {
    ScriptedEngine.Script boom =
        sink -> {
          throw new IllegalStateException("boom");
        };
    assertThat(run(1, boom)).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(2, boom)).isEqualTo(Disposition.HAND_BACK);
    assertThat(
            run(
                3,
                sink -> {
                  throw new OutOfMemoryError("off-heap");
                }))
        .isEqualTo(Disposition.DONE);
    assertThat(end().message()).isEqualTo("out of memory: off-heap");
  }

  @Test
  void givesUpATrialWhoseTrainersKeepDying() {
    for (int number = 1; number <= 3; number++) {
      int delivery = number;
      assertThatThrownBy(
              () ->
                  run(
                      delivery,
                      sink -> {
                        throw new MeasuringEngine.Killed();
                      }))
          .isInstanceOf(MeasuringEngine.Killed.class);
    }

    assertThat(run(4, sink -> GOOD)).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    assertThat(end().message())
        .isEqualTo("its trainers died 3 times; see their logs for the reason");
  }

  @Test
  void endsAPrunedTrialWithWhatItMeasured() {
    run(
        1,
        sink -> {
          sink.measured(FIRST);
          stopOrders.stop(TRIAL, StopReason.PRUNED);
          assertThat(sink.stopRequested()).isTrue();
          return GOOD;
        });

    assertThat(end().endState()).isEqualTo(EndState.PRUNED);
    assertThat(end().bestEpoch()).isEqualTo(1);
  }

  @Test
  void completesATrialWhoseStopOrderCameAfterItsLastEpoch() {
    run(
        1,
        sink -> {
          sink.measured(FIRST);
          stopOrders.stop(TRIAL, StopReason.PRUNED);
          return GOOD;
        });

    assertThat(end().endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void doesNotStartATrialThatWasCancelledBefore() {
    stopOrders.stop(TRIAL, StopReason.CANCELLED);

    Disposition disposition = run(1, sink -> GOOD);

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(end().endState()).isEqualTo(EndState.CANCELLED);
    assertThat(end().fidelityEpochs()).isZero();
  }

  @Test
  void leavesNothingOfATrialWhoseSweepIsDeletedMeanwhile() {
    run(
        1,
        sink -> {
          Outcome outcome = reaching(0.5).play(sink);
          stopOrders.stopAll(SWEEP);
          return outcome;
        });

    assertThat(models.all()).isEmpty();
  }

  @Test
  void doesNotStartATrialOfADeletedSweep() {
    stopOrders.stopAll(SWEEP);

    run(1, sink -> GOOD);

    assertThat(end().endState()).isEqualTo(EndState.CANCELLED);
    assertThat(end().fidelityEpochs()).isZero();
  }

  @Test
  void saysNothingOfASupersededAttempt() {
    Disposition disposition =
        run(
            1,
            sink -> {
              stopOrders.stop(TRIAL, StopReason.SUPERSEDED);
              sink.stopRequested();
              return GOOD;
            });

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(log.all(TrialEnded.class)).isEmpty();
  }

  @Test
  void anOrderToStopOneAttemptIsForThatOneAndObeyedOnce() {
    TrainerId trainer = new TrainerId("trainer-0");
    stopOrders.stop(new AttemptId(TRIAL, null, trainer, 2), StopReason.SUPERSEDED);
    stopOrders.stop(new AttemptId(TRIAL, null, new TrainerId("another"), 1), StopReason.SUPERSEDED);
    stopOrders.stop(new AttemptId(TRIAL, 1, trainer, 1), StopReason.SUPERSEDED);

    assertThat(run(2, sink -> GOOD)).isEqualTo(Disposition.DONE);
    assertThat(log.all(TrialStarted.class)).isEmpty();
    run(1, sink -> GOOD);
    run(2, sink -> GOOD);

    assertThat(log.all(TrialEnded.class)).hasSize(2);
  }

  @Test
  void handsItsTrialBackWhenTheProcessStops() {
    Disposition disposition =
        run(
            1,
            sink -> {
              sink.measured(FIRST);
              stopOrders.shutDown();
              sink.stopRequested();
              return GOOD;
            });

    assertThat(disposition).isEqualTo(Disposition.HAND_BACK);
    assertThat(log.all(TrialEnded.class)).isEmpty();
    assertThat(run(2, sink -> GOOD)).isEqualTo(Disposition.HAND_BACK);
  }

  @Test
  void failsAJobWhoseTrainingCannotBeRead() {
    TrialRunner runner = runner(sink -> GOOD);
    TrialJob job = job(Map.of("trainer", "function", "function", "no-such-function"));

    runner.run(runner.attempt(job, 1));

    assertThat(end().failureKind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS);
    assertThat(end().message()).contains("no-such-function");
  }

  @Test
  void doesNotCallAnAttemptDoneWhoseEventsDidNotArrive() {
    log.breakDown();

    assertThatThrownBy(() -> run(1, sink -> GOOD)).isInstanceOf(LogUnavailable.class);
  }

  @Test
  void keepsTheModelOfATrialThatCompletes() {
    run(1, reaching(0.5));

    assertThat(models.all()).containsExactly(new KeptModel(SWEEP, 4, 0.5));
  }

  @Test
  void keepsTheModelOfAPrunedTrial() {
    run(
        1,
        sink -> {
          stopOrders.stop(TRIAL, StopReason.PRUNED);
          sink.stopRequested();
          return reaching(0.5).play(sink);
        });

    assertThat(models.all()).hasSize(1);
    assertThat(end().endState()).isEqualTo(EndState.PRUNED);
  }

  @Test
  void keepsNoModelOfATrialThatIsCancelledOrHandedBack() {
    run(
        1,
        sink -> {
          stopOrders.stop(TRIAL, StopReason.CANCELLED);
          sink.stopRequested();
          return reaching(0.5).play(sink);
        });
    stopOrders.shutDown();
    run(
        1,
        sink -> {
          sink.stopRequested();
          return reaching(0.5).play(sink);
        });

    assertThat(models.all()).isEmpty();
  }

  @Test
  void forgetsTheModelOfATrialThatFailsLater() throws IOException {
    models.write(new KeptModel(SWEEP, 4, 0.5), out -> out.write(1));

    run(
        1,
        sink -> {
          throw new TrialFailure(FailureKind.DIVERGED, "no number");
        });

    assertThat(models.all()).isEmpty();
  }

  @Test
  void keepsTheBestModelsOfASweepAlone() throws IOException {
    models.write(new KeptModel(SWEEP, 1, 0.3), out -> out.write(1));
    models.write(new KeptModel(SWEEP, 2, 0.9), out -> out.write(1));

    run(1, reaching(0.5));

    assertThat(models.all())
        .containsExactly(new KeptModel(SWEEP, 1, 0.3), new KeptModel(SWEEP, 4, 0.5));
  }

  @Test
  void completesATrialWhoseModelCannotBeWritten() {
    models.fill();

    run(1, reaching(0.5));

    assertThat(end().endState()).isEqualTo(EndState.COMPLETED);
  }

  private static ScriptedEngine.Script reaching(double objective) {
    return sink -> {
      sink.measured(FIRST);
      sink.reached(new TrainedModel(1, objective, (out, origin) -> out.write(1)));
      return GOOD;
    };
  }

  private Disposition run(int attempt, ScriptedEngine.Script script) {
    TrialRunner runner = runner(script);
    return runner.run(runner.attempt(job(function()), attempt));
  }

  private TrialRunner runner(ScriptedEngine.Script script) {
    return new TrialRunner(
        List.of(new ScriptedEngine(script)),
        () -> log,
        stopOrders,
        new Checkpoints(store, Duration.ZERO, () -> 0, new Waits()),
        new Models(models, 2),
        CLOCK,
        new TrainerId("trainer-0"));
  }

  private TrialEnded end() {
    return log.only(TrialEnded.class);
  }

  private static Map<String, Object> function() {
    return Map.of("trainer", "function", "function", "sphere", "inputs", List.of(3.0));
  }

  private static TrialJob job(Map<String, Object> training) {
    return new TrialJob(
        SWEEP,
        TRIAL,
        4,
        99,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 3.0),
        training,
        3,
        null,
        null,
        0);
  }
}
