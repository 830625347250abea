package dev.barrido.trainer.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.core.preflight.Findings;
import dev.barrido.core.preflight.PenaltyProbe;
import dev.barrido.core.preflight.RateProbe;
import dev.barrido.core.preflight.TinySet;
import dev.barrido.events.AttemptRecord;
import dev.barrido.events.FailureKind;
import dev.barrido.events.MeasuredRate;
import dev.barrido.events.PreflightJob;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.attempt.Disposition;
import dev.barrido.trainer.attempt.MetricsLog;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.attempt.TaskRunner;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Engines;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightWorkerTest {
  private static final Findings FINDINGS =
      new Findings(
          new ChanceLoss(0.69, "-ln(1/2) for 2 classes", 0.65),
          0.7,
          new PenaltyProbe(0, 1e-4, true, 0.72),
          new TinySet(20, 0.1, 30, List.of(0.7, 0.01)),
          List.of(new RateProbe(1.0, null, null), new RateProbe(0.1, 0.4, 0.7)),
          0.1);

  @TempDir Path folder;

  private final List<AttemptRecord> said = new ArrayList<>();
  private final StopOrders stopOrders = new StopOrders();
  private long seedAskedFor;

  @Test
  void tellsAllThatTheEngineFound() {
    assertThat(run(Optional.of(FINDINGS), false)).isEqualTo(Disposition.DONE);

    PreflightMeasured measured = measured();
    assertThat(seedAskedFor).isEqualTo(9);
    assertThat(measured.failureKind()).isNull();
    assertThat(measured.hyperparameters()).containsExactly(Map.entry("l2", 1e-4));
    assertThat(measured.chanceLoss()).isEqualTo(0.69);
    assertThat(measured.constantLoss()).isEqualTo(0.65);
    assertThat(measured.firstLoss()).isEqualTo(0.7);
    assertThat(measured.l2()).isEqualTo(1e-4);
    assertThat(measured.penaltiesOfSpec()).isTrue();
    assertThat(measured.penalisedLoss()).isEqualTo(0.72);
    assertThat(measured.tinyLosses()).containsExactly(0.7, 0.01);
    assertThat(measured.rates())
        .containsExactly(new MeasuredRate(0.1, 0.4, 0.7), new MeasuredRate(1.0, null, null));
    assertThat(measured.ownLearningRate()).isEqualTo(0.1);
  }

  @Test
  void aRateThatIsYetToBeSearchedIsNotToldAsThePointsOwn() {
    run(Optional.of(FINDINGS), true);

    assertThat(measured().ownLearningRate()).isNull();
  }

  @Test
  void handsBackWhatItWasStoppedIn() {
    assertThat(run(Optional.empty(), false)).isEqualTo(Disposition.HAND_BACK);
    assertThat(said).isEmpty();
  }

  @Test
  void aTrainingThatNobodyCanMeasureFailsWithTheReason() {
    assertThat(runner(List.of()).delivery(job(false), 1).run()).isEqualTo(Disposition.DONE);

    assertThat(measured().failureKind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(measured().message()).contains("this trainer has no engine for");
  }

  private Disposition run(Optional<Findings> findings, boolean rateSearched) {
    return runner(List.of(engine(findings))).delivery(job(rateSearched), 1).run();
  }

  private TaskRunner runner(List<Engine> engines) {
    MetricsLog log =
        new MetricsLog() {
          @Override
          public void append(AttemptRecord event) {
            said.add(event);
          }

          @Override
          public void flush() {}
        };
    return new TaskRunner(
        List.of(new PreflightWorker(new Engines(engines))),
        () -> log,
        stopOrders,
        new FolderCheckpoints(folder),
        Clock.systemUTC(),
        new TrainerId("trainer-1-0"));
  }

  private Engine engine(Optional<Findings> findings) {
    return new Engine() {
      @Override
      public boolean canTrain(Training training) {
        return true;
      }

      @Override
      public Outcome train(Training training, Assignment assignment, EpochSink sink) {
        throw new AssertionError("a preflight trains nothing to its end");
      }

      @Override
      public Optional<Findings> preflight(
          Training training, long seed, BooleanSupplier stopRequested) {
        seedAskedFor = seed;
        return findings;
      }
    };
  }

  private PreflightMeasured measured() {
    assertThat(said).hasSize(1);
    return (PreflightMeasured) said.get(0);
  }

  private static PreflightJob job(boolean rateSearched) {
    return new PreflightJob(
        new SweepId("preflight-abc123"),
        0,
        9,
        Map.of("l2", 1e-4),
        Map.of("trainer", "function", "function", "noop", "inputs", List.of(), "epochs", 1),
        rateSearched,
        3,
        1);
  }
}
