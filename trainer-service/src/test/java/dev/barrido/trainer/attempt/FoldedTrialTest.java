package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.parts.health.Waits;
import dev.barrido.trainer.RememberingModels;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.function.FunctionEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of the sphere at 3, six epochs, in three folds that are trained apart. */
class FoldedTrialTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_800_000_000_000L), ZoneOffset.UTC);
  private static final SweepId SWEEP = new SweepId("test-abc123");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 4);

  @TempDir Path folder;
  private final RememberingLog log = new RememberingLog();
  private final RememberingModels models = new RememberingModels();
  private final StopOrders orders = new StopOrders();

  @Test
  void everyEventSaysWhichFoldItIsAbout() {
    run(new FunctionEngine(), 2, 1);

    assertThat(log.all(TrainerRecord.class))
        .hasSize(8)
        .allMatch(record -> Objects.equals(record.fold(), 2) && Objects.equals(record.folds(), 3));
    assertThat(runner(new FunctionEngine()).attempt(job(2), 1).heartbeat())
        .returns(2, TrainerRecord::fold)
        .returns(3, TrainerRecord::folds);
  }

  @Test
  void foldsMeasureDifferentValuesAndAlwaysTheSame() {
    run(new FunctionEngine(), 0, 1);
    run(new FunctionEngine(), 1, 1);
    run(new FunctionEngine(), 0, 2);

    List<Double> values = log.all(TrialEnded.class).stream().map(TrialEnded::objective).toList();
    assertThat(values.get(0)).isNotEqualTo(values.get(1)).isEqualTo(values.get(2));
    assertThat(values).allSatisfy(value -> assertThat(value).isEqualTo(9, within(0.5)));
  }

  @Test
  void afterAKilledTrainerItsFoldAloneGoesOnFromItsCheckpoint() {
    Engine dying = MeasuringEngine.dyingAfter(4, new FunctionEngine());
    assertThatThrownBy(() -> run(dying, 0, 1)).isInstanceOf(MeasuringEngine.Killed.class);
    run(new FunctionEngine(), 1, 1);

    run(new FunctionEngine(), 0, 2);

    assertThat(resumes(0)).containsExactly(0, 3);
    assertThat(resumes(1)).containsExactly(0);
    assertThat(epochs(1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(epochs(0)).endsWith(4, 5, 6);
    assertThat(log.all(TrialEnded.class))
        .extracting(TrialEnded::endState)
        .containsOnly(EndState.COMPLETED);
  }

  @Test
  void eachFoldRestsAtTheRungAndGoesOnFromItsOwnCheckpoint() {
    run(new FunctionEngine(), job(0, null, 2), 1);
    run(new FunctionEngine(), job(1, null, 2), 1);
    assertThat(log.all(TrialPaused.class))
        .extracting(TrialPaused::fold, TrialPaused::epoch)
        .containsExactly(tuple(0, 2), tuple(1, 2));
    assertThat(log.all(TrialStarted.class))
        .extracting(TrialStarted::pauseAtEpoch)
        .containsExactly(2, 2);

    run(new FunctionEngine(), job(1, 2, null), 1);

    assertThat(resumes(1)).containsExactly(0, 2);
    assertThat(epochs(1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(epochs(0)).containsExactly(1, 2);
    assertThat(log.all(TrialStarted.class).get(2).pauseAtEpoch()).isNull();
  }

  @Test
  void anOrderToStopTheTrialStopsAllItsFolds() {
    orders.stop(TRIAL, StopReason.PRUNED);

    run(new FunctionEngine(), 0, 1);
    run(new FunctionEngine(), 2, 1);

    assertThat(log.all(TrialEnded.class))
        .hasSize(2)
        .allMatch(ended -> ended.endState() == EndState.PRUNED);
  }

  private void run(Engine engine, int fold, int attempt) {
    run(engine, job(fold), attempt);
  }

  private void run(Engine engine, TrialJob job, int attempt) {
    TrialRunner runner = runner(engine);
    assertThat(runner.run(runner.attempt(job, attempt))).isEqualTo(Disposition.DONE);
  }

  private TrialRunner runner(Engine engine) {
    return new TrialRunner(
        List.of(engine),
        () -> log,
        orders,
        new Checkpoints(new FolderCheckpoints(folder), Duration.ZERO, () -> 0, new Waits()),
        new Models(models, 2),
        CLOCK,
        new TrainerId("trainer-0"));
  }

  private List<Integer> epochs(int fold) {
    return log.all(EpochMeasured.class).stream()
        .filter(measured -> Objects.equals(measured.fold(), fold))
        .map(EpochMeasured::epoch)
        .toList();
  }

  private List<Integer> resumes(int fold) {
    return log.all(TrialStarted.class).stream()
        .filter(started -> Objects.equals(started.fold(), fold))
        .map(TrialStarted::resumedFromEpoch)
        .toList();
  }

  private static TrialJob job(int fold) {
    return job(fold, null, null);
  }

  private static TrialJob job(int fold, Integer resumeFrom, Integer pauseAt) {
    return new TrialJob(
        SWEEP,
        TRIAL,
        4,
        99,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 3.0),
        Map.of("trainer", "function", "function", "sphere", "inputs", List.of(3.0), "epochs", 6),
        3,
        resumeFrom,
        pauseAt,
        null,
        fold,
        3,
        5L,
        0);
  }
}
