package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.parts.health.Waits;
import dev.barrido.trainer.RememberingModels;
import dev.barrido.trainer.checkpoint.Checkpoint;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.function.FunctionEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials of six epochs of the sphere at 3, whose attempts are interrupted. */
class ResumedTrialTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_800_000_000_000L), ZoneOffset.UTC);
  private static final SweepId SWEEP = new SweepId("test-abc123");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 4);
  private static final int EPOCHS = 6;
  private static final int MAX_ATTEMPTS = 3;
  private static final double VALUE_AT_THE_END = 9;

  private final RememberingLog log = new RememberingLog();
  private final RememberingStore store = new RememberingStore();
  private final RememberingModels models = new RememberingModels();
  private final Waits waits = new Waits();

  @Test
  void goesOnWhereAKilledAttemptWasKeptLast() {
    die(4, 1);
    assertThat(epochs()).containsExactly(1, 2, 3);

    Disposition disposition = run(new FunctionEngine(), job(null, null), 2);

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(starts()).containsExactly(0, 3);
    assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(log.only(TrialEnded.class))
        .returns(EndState.COMPLETED, TrialEnded::endState)
        .returns(EPOCHS, TrialEnded::fidelityEpochs)
        .returns(EPOCHS, TrialEnded::bestEpoch)
        .returns(VALUE_AT_THE_END, TrialEnded::objective);
  }

  @Test
  void anEpochHasArrivedBeforeACheckpointHasItBehindIt() {
    die(5, 1);

    List<Checkpoint> written = store.written();
    assertThat(written.get(written.size() - 1).epochs()).isEqualTo(4);
    assertThat(epochs()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void pausesWhereItsJobSaysAndGoesOnWhenAnotherJobComes() {
    Disposition disposition = run(new FunctionEngine(), job(null, 2), 1);

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(log.all(TrialEnded.class)).isEmpty();
    assertThat(log.only(TrialPaused.class))
        .returns(2, TrialPaused::epoch)
        .returns(VALUE_AT_THE_END + 4.0 / EPOCHS, TrialPaused::objective)
        .returns(Map.of("value", VALUE_AT_THE_END + 4.0 / EPOCHS), TrialPaused::metrics);

    run(new FunctionEngine(), job(2, 4), 1);
    run(new FunctionEngine(), job(4, null), 1);

    assertThat(log.all(TrialPaused.class)).extracting(TrialPaused::epoch).containsExactly(2, 4);
    assertThat(starts()).containsExactly(0, 2, 4);
    assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(log.only(TrialEnded.class).objective()).isEqualTo(VALUE_AT_THE_END);
  }

  @Test
  void saysAgainThatItPausesWhenItsJobComesAgain() {
    run(new FunctionEngine(), job(null, 2), 1);

    run(new FunctionEngine(), job(null, 2), 2);

    assertThat(epochs()).containsExactly(1, 2);
    assertThat(log.all(TrialPaused.class))
        .extracting(TrialPaused::epoch, TrialPaused::objective)
        .hasSize(2)
        .containsOnly(tuple(2, VALUE_AT_THE_END + 4.0 / EPOCHS));
  }

  @Test
  void leavesAJobAloneWhoseTrialHasGoneBeyondIt() {
    run(new FunctionEngine(), job(null, 2), 1);
    run(new FunctionEngine(), job(2, 4), 1);
    List<AttemptRecord> before = log.arrived();

    Disposition disposition = run(new FunctionEngine(), job(null, 2), 2);

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(log.arrived()).isEqualTo(before);
    assertThat(store.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {EPOCHS, EPOCHS + 1})
  void completesATrialThatHasNothingToPauseFor(int pauseAt) {
    run(new FunctionEngine(), job(null, pauseAt), 1);

    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
    assertThat(log.all(TrialPaused.class)).isEmpty();
  }

  @Test
  void aHandBackIsNoAttemptThatCounts() {
    handBack(1);
    handBack(2);
    assertThat(starts()).containsExactly(0, 1);

    die(6, 3);
    die(6, 4);
    run(new FunctionEngine(), job(null, null), 5);

    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void aJobThatReachesATrainerWhichLeavesIsNoAttemptThatCounts() {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      comeWhileLeaving(job(null, null), attempt);
    }
    assertThat(log.arrived()).isEmpty();

    run(new FunctionEngine(), job(null, null), MAX_ATTEMPTS + 1);

    assertThat(log.only(TrialStarted.class))
        .returns(MAX_ATTEMPTS, TrialStarted::handBacks)
        .returns(0, TrialStarted::resumedFromEpoch)
        .returns(null, TrialStarted::checkpointProblem);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void whatWasKeptStaysWhenTheJobReachesATrainerWhichLeaves() {
    die(4, 1);
    comeWhileLeaving(job(null, null), 2);
    comeWhileLeaving(job(null, null), 3);
    die(5, 4);

    run(new FunctionEngine(), job(null, null), 5);

    assertThat(starts()).containsExactly(0, 3, 4);
    assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void anAttemptThatHadNothingToKeepWhenItsTrainerLeftCountsAsLittle() {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      StopOrders orders = new StopOrders();
      Engine leaving =
          new ScriptedEngine(
              sink -> {
                orders.shutDown();
                assertThat(sink.stopRequested()).isTrue();
                return Outcome.NOTHING;
              });
      assertThat(run(leaving, orders, job(null, null), attempt)).isEqualTo(Disposition.HAND_BACK);
    }

    run(new FunctionEngine(), job(null, null), MAX_ATTEMPTS + 1);

    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void aPausedTrialWhoseCheckpointIsMissingSaysSoThoughItsHandBacksAreKnown() {
    comeWhileLeaving(job(2, null), 1);

    run(new FunctionEngine(), job(2, null), 2);

    assertThat(log.only(TrialStarted.class))
        .returns(1, TrialStarted::handBacks)
        .extracting(TrialStarted::checkpointProblem)
        .asString()
        .startsWith("expected a checkpoint of epoch 2, found none");
  }

  @Test
  void deathsCountBesideHandBacks() {
    handBack(1);
    for (int attempt = 2; attempt <= 4; attempt++) {
      die(3, attempt);
    }

    run(new FunctionEngine(), job(null, null), 5);

    assertThat(log.only(TrialEnded.class).failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    assertThat(log.only(TrialEnded.class).fidelityEpochs()).isEqualTo(2);
  }

  @Test
  void aDeliveryThatNobodyLookedAtIsNoAttempt() {
    die(2, 1);
    die(3, 3);

    run(new FunctionEngine(), job(null, null), 5);

    assertThat(log.all(TrialStarted.class))
        .extracting(TrialStarted::handBacks)
        .containsExactly(null, 1, 2);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void deathsCountBesideDeliveriesThatNobodyLookedAt() {
    die(2, 2);
    die(2, 4);
    die(2, 6);

    run(new FunctionEngine(), job(null, null), 8);

    assertThat(log.only(TrialEnded.class).failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void attemptsOfLostJobsCountToo() {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      die(2, attempt);
    }

    run(new FunctionEngine(), lost(job(null, null), MAX_ATTEMPTS), 1);

    assertThat(log.only(TrialEnded.class).failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void whereNothingCanBeWrittenDeliveriesCountButForOne() {
    store.fill();
    run(new FunctionEngine(), lost(job(null, null), MAX_ATTEMPTS), 1);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);

    run(new FunctionEngine(), lost(job(null, null), MAX_ATTEMPTS + 1), 1);
    assertThat(log.all(TrialEnded.class).get(1).failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void handBacksOfLostJobsDoNot() {
    handBack(1);
    handBack(2);

    run(new FunctionEngine(), lost(job(null, null), MAX_ATTEMPTS), 1);

    assertThat(log.all(TrialStarted.class).get(2).handBacks()).isEqualTo(3);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void attemptsAreCountedAnewAfterAPause() {
    run(new FunctionEngine(), lost(job(null, 2), MAX_ATTEMPTS - 1), 1);

    run(new FunctionEngine(), lost(job(2, null), MAX_ATTEMPTS - 1), 2);

    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void beginsAgainAndSaysSoWhenItsCheckpointIsDamaged() {
    run(new FunctionEngine(), job(null, 2), 1);
    store.damage("the checkpoint is damaged: expected the checksum 1, got 2");

    run(new FunctionEngine(), job(2, null), 1);

    assertBeganAgain("the checkpoint is damaged: expected the checksum 1, got 2");
  }

  @Test
  void beginsAgainAndSaysSoWhenTheCheckpointItPausedWithIsMissing() {
    run(new FunctionEngine(), job(null, 2), 1);
    store.delete(new TrainingKey(SWEEP, TRIAL, null));

    run(new FunctionEngine(), job(2, null), 1);

    assertBeganAgain(
        "expected a checkpoint of epoch 2, found none; do all trainers share the place of"
            + " trainer.checkpoints?");
  }

  @Test
  void beginsAgainAndSaysSoWhenTheTrainingIsAnother() {
    run(new FunctionEngine(), job(null, 2), 1);

    run(new FunctionEngine(), job(2, null, training(3.0, EPOCHS + 1)), 1);

    assertThat(starts()).containsExactly(0, 0);
    assertThat(log.all(TrialStarted.class).get(1).checkpointProblem())
        .isEqualTo("the checkpoint is of a training with other settings");
    assertThat(log.only(TrialEnded.class).fidelityEpochs()).isEqualTo(EPOCHS + 1);
  }

  @Test
  void beginsAgainAndSaysSoWhenTheEngineCannotUseTheState() {
    Engine another =
        new ScriptedEngine(
            sink -> {
              sink.goesOn(out -> out.write(0));
              throw new MeasuringEngine.Killed();
            });
    assertThatThrownBy(() -> run(another, job(null, null), 1))
        .isInstanceOf(MeasuringEngine.Killed.class);

    run(new FunctionEngine(), job(null, null), 2);

    assertThat(log.all(TrialStarted.class))
        .extracting(TrialStarted::checkpointProblem)
        .last()
        .asString()
        .startsWith("expected the epochs of a function, got java.io.EOFException");
    assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void aNewTrialWithoutACheckpointIsNoProblem() {
    run(new FunctionEngine(), job(null, null), 2);

    assertThat(log.only(TrialStarted.class))
        .returns(0, TrialStarted::resumedFromEpoch)
        .returns(null, TrialStarted::checkpointProblem);
  }

  @Test
  void aRunningTrialGoesOnThoughItCannotBeKept() {
    store.fill();

    run(new FunctionEngine(), job(null, null), 1);

    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  @Test
  void aTrialThatPausesWaitsForAPlaceAndSaysSo() {
    store.fill();
    List<String> said = new ArrayList<>();
    store.onRefusal(
        () -> {
          said.addAll(waits.reasons().values());
          if (!said.isEmpty()) {
            store.makeRoom();
          }
        });

    assertThat(run(new FunctionEngine(), job(null, 2), 1)).isEqualTo(Disposition.DONE);

    assertThat(log.only(TrialPaused.class).epoch()).isEqualTo(2);
    assertThat(said).containsExactly("no space left, on purpose");
    assertThat(waits.reasons()).isEmpty();
  }

  @Test
  void aTrialThatPausesWaitsNoLongerThanItsTrainerStays() {
    StopOrders orders = new StopOrders();
    store.fill();
    store.onRefusal(
        () -> {
          if (!waits.reasons().isEmpty()) {
            orders.shutDown();
          }
        });
    TrialRunner runner = runner(new FunctionEngine(), orders);

    assertThat(runner.run(runner.attempt(job(null, 2), 1))).isEqualTo(Disposition.HAND_BACK);

    assertThat(log.all(TrialPaused.class)).isEmpty();
    assertThat(waits.reasons()).isEmpty();
  }

  @Test
  void aTrialWhoseStateCannotBeWrittenAnywhereFails() {
    Engine speechless =
        new ScriptedEngine(
            sink -> {
              sink.measured(new Epoch(2, Map.of("value", 1.0), false));
              sink.goesOn(
                  state -> {
                    throw new IOException("too large, on purpose");
                  });
              throw new AssertionError("expected the trial to fail");
            });

    assertThat(run(speechless, job(null, 2), 1)).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(speechless, job(null, 2), 2)).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(speechless, job(null, 2), MAX_ATTEMPTS)).isEqualTo(Disposition.DONE);

    assertThat(log.all(TrialPaused.class)).isEmpty();
    assertThat(log.only(TrialEnded.class).failureKind()).isEqualTo(FailureKind.TRANSIENT);
    assertThat(log.only(TrialEnded.class).message())
        .isEqualTo(
            "the checkpoint to pause at could not be written: java.io.IOException: too large, on"
                + " purpose");
  }

  @Test
  void forgetsATrialThatIsOver() {
    run(new FunctionEngine(), job(null, 2), 1);
    assertThat(store.isEmpty()).isFalse();

    run(new FunctionEngine(), job(2, null), 1);

    assertThat(store.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(StopReason.class)
  void forgetsAStoppedTrialUnlessAnotherTrainerHasIt(StopReason reason) {
    run(new FunctionEngine(), job(null, 2), 1);
    StopOrders orders = new StopOrders();
    orders.stop(TRIAL, reason);

    TrialRunner runner = runner(new FunctionEngine(), orders);
    runner.run(runner.attempt(job(2, null), 1));

    assertThat(store.isEmpty()).isEqualTo(reason != StopReason.SUPERSEDED);
  }

  @Test
  void doesNotForgetBeforeTheEndHasArrived() {
    run(new FunctionEngine(), job(null, 2), 1);
    log.breakDown();

    assertThatThrownBy(() -> run(new FunctionEngine(), job(2, EPOCHS), 1))
        .isInstanceOf(LogUnavailable.class);

    assertThat(store.isEmpty()).isFalse();
  }

  private void assertBeganAgain(String problem) {
    assertThat(starts()).containsExactly(0, 0);
    assertThat(log.all(TrialStarted.class).get(1).checkpointProblem()).isEqualTo(problem);
    assertThat(epochs()).containsExactly(1, 2, 1, 2, 3, 4, 5, 6);
    assertThat(log.only(TrialEnded.class).endState()).isEqualTo(EndState.COMPLETED);
  }

  /** An attempt whose process leaves after one more epoch. */
  private void handBack(int attempt) {
    StopOrders orders = new StopOrders();
    int before = epochs().size();
    Engine leaving =
        new MeasuringEngine(
            new FunctionEngine(),
            epoch -> {
              if (epoch.number() > before) {
                orders.shutDown();
              }
            });
    assertThat(run(leaving, orders, job(null, null), attempt)).isEqualTo(Disposition.HAND_BACK);
  }

  /** A delivery to a trainer that was asked to stop before it had begun. */
  private void comeWhileLeaving(TrialJob job, int attempt) {
    StopOrders orders = new StopOrders();
    orders.shutDown();
    assertThat(run(new FunctionEngine(), orders, job, attempt)).isEqualTo(Disposition.HAND_BACK);
  }

  private Disposition run(Engine engine, TrialJob job, int attempt) {
    return run(engine, new StopOrders(), job, attempt);
  }

  private Disposition run(Engine engine, StopOrders orders, TrialJob job, int attempt) {
    TrialRunner runner = runner(engine, orders);
    return runner.run(runner.attempt(job, attempt));
  }

  /** An attempt whose process is killed right after an epoch. */
  private void die(int epoch, int attempt) {
    Engine engine = MeasuringEngine.dyingAfter(epoch, new FunctionEngine());
    assertThatThrownBy(() -> run(engine, job(null, null), attempt))
        .isInstanceOf(MeasuringEngine.Killed.class);
    log.loseWhatHasNotArrived();
  }

  private TrialRunner runner(Engine engine, StopOrders orders) {
    return new TrialRunner(
        List.of(engine),
        () -> log,
        orders,
        new Checkpoints(store, Duration.ZERO, () -> 0, waits),
        new Models(models, 2),
        CLOCK,
        new TrainerId("trainer-0"));
  }

  private List<Integer> epochs() {
    return log.all(EpochMeasured.class).stream().map(EpochMeasured::epoch).toList();
  }

  private List<Integer> starts() {
    return log.all(TrialStarted.class).stream().map(TrialStarted::resumedFromEpoch).toList();
  }

  private static TrialJob lost(TrialJob job, int deliveries) {
    return new TrialJob(
        job.sweepId(),
        job.trialId(),
        job.number(),
        job.seed(),
        job.objectiveMetricName(),
        job.objectiveType(),
        job.hyperparameters(),
        job.training(),
        job.maxAttempts(),
        job.resumeFromEpoch(),
        job.pauseAtEpoch(),
        deliveries,
        job.fold(),
        job.folds(),
        job.foldSeed(),
        job.sentAtEpochMillis());
  }

  private static TrialJob job(@Nullable Integer resumeFrom, @Nullable Integer pauseAt) {
    return job(resumeFrom, pauseAt, training(3.0, EPOCHS));
  }

  private static TrialJob job(
      @Nullable Integer resumeFrom, @Nullable Integer pauseAt, Map<String, Object> training) {
    return new TrialJob(
        SWEEP,
        TRIAL,
        4,
        99,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 3.0),
        training,
        MAX_ATTEMPTS,
        resumeFrom,
        pauseAt,
        0);
  }

  private static Map<String, Object> training(double x, int epochs) {
    return Map.of(
        "trainer", "function", "function", "sphere", "inputs", List.of(x), "epochs", epochs);
  }
}
