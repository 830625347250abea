package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.EnsembleShare;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskEnded;
import dev.barrido.events.TaskHeartbeat;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;
import dev.barrido.trainer.training.TrialFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private static final long NOW = 1_800_000_000_000L;
  private static final SweepId SWEEP = new SweepId("test-abc123");
  private static final EnsembleShare SHARE = new EnsembleShare(TrialId.of(SWEEP, 4), 4, 1);
  private static final Supplier<List<EnsembleShare>> DONE = () -> List.of(SHARE);

  private static final Supplier<List<EnsembleShare>> PASSING =
      () -> {
        throw new OutOfMemoryError("off-heap");
      };
  private static final Supplier<List<EnsembleShare>> DEADLY =
      () -> {
        throw new MeasuringEngine.Killed();
      };

  private final RememberingStore store = new RememberingStore();
  private final RememberingLog log = new RememberingLog();
  private final StopOrders stopOrders = new StopOrders();

  @Test
  void tellsWhatCameOfATask() {
    assertThat(run(1, DONE)).isEqualTo(Disposition.DONE);

    EnsembleEvaluated end = log.only(EnsembleEvaluated.class);
    assertThat(end.members()).containsExactly(SHARE);
    assertThat(end.task()).isEqualTo(2);
    assertThat(end.failureKind()).isNull();
  }

  @Test
  void failsATaskThatCannotBeDone() {
    Disposition disposition =
        run(
            1,
            () -> {
              throw new TrialFailure(FailureKind.BAD_INPUT, "there is no such file");
            });

    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(end().message()).isEqualTo("there is no such file");
  }

  @Test
  void handsBackAfterAPassingFailureUntilTheLastAttempt() {
    assertThat(run(1, PASSING)).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(2, PASSING)).isEqualTo(Disposition.HAND_BACK);
    assertThat(log.arrived()).isEmpty();
    assertThat(run(3, PASSING)).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.TRANSIENT);
    assertThat(end().message()).isEqualTo("out of memory: off-heap");
  }

  @Test
  void leavesTheTaskOfADeletedSweepAlone() {
    stopOrders.stopAll(SWEEP);

    assertThat(run(1, DONE)).isEqualTo(Disposition.DONE);
    assertThat(log.arrived()).isEmpty();
  }

  @Test
  void givesUpATaskWhoseTrainersKeepDying() {
    for (int number = 1; number <= 3; number++) {
      int delivery = number;
      assertThatThrownBy(() -> run(delivery, DEADLY)).isInstanceOf(MeasuringEngine.Killed.class);
    }

    assertThat(run(4, DONE)).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void handsBackWhatItCannotFinishBeforeItShutsDown() {
    Disposition disposition =
        run(
            1,
            () -> {
              stopOrders.shutDown();
              return List.of(SHARE);
            });

    assertThat(disposition).isEqualTo(Disposition.HAND_BACK);
    assertThat(run(1, DONE)).isEqualTo(Disposition.HAND_BACK);
    assertThat(log.arrived()).isEmpty();
  }

  @Test
  void aHandBackIsNoAttemptThatCounts() {
    stopOrders.shutDown();
    for (int number = 1; number <= 3; number++) {
      assertThat(run(number, DONE)).isEqualTo(Disposition.HAND_BACK);
    }
    StopOrders staying = new StopOrders();

    assertThat(runner(PASSING, staying).delivery(job(), 4).run()).isEqualTo(Disposition.HAND_BACK);
    assertThat(runner(DONE, staying).delivery(job(), 5).run()).isEqualTo(Disposition.DONE);
    assertThat(end().failureKind()).isNull();
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void doesNotCallATaskDoneWhoseEndDidNotArrive() {
    log.breakDown();

    assertThatThrownBy(() -> run(1, DONE)).isInstanceOf(LogUnavailable.class);
  }

  @Test
  void saysThatItIsAlive() {
    TaskRunner runner = runner(DONE);

    assertThat(runner.delivery(job(), 2).heartbeat())
        .isEqualTo(new TaskHeartbeat(SWEEP, 2, 2, new TrainerId("trainer-0"), NOW));
  }

  private Disposition run(int number, Supplier<List<EnsembleShare>> work) {
    TaskRunner runner = runner(work);
    return runner.delivery(job(), number).run();
  }

  private TaskRunner runner(Supplier<List<EnsembleShare>> work) {
    return runner(work, stopOrders);
  }

  private TaskRunner runner(Supplier<List<EnsembleShare>> work, StopOrders orders) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    return new TaskRunner(
        List.of(new ScriptedWorker(work)),
        () -> log,
        orders,
        store,
        clock,
        new TrainerId("trainer-0"));
  }

  private EnsembleEvaluated end() {
    return log.only(EnsembleEvaluated.class);
  }

  private static EnsembleJob job() {
    EnsembleMember member = new EnsembleMember(TrialId.of(SWEEP, 4), 4, 0.5, Map.of());
    return new EnsembleJob(
        SWEEP, 2, "validation.error", ObjectiveType.MINIMIZE, List.of(member), 3, NOW);
  }

  /** A worker that does what a test tells it. */
  private record ScriptedWorker(Supplier<List<EnsembleShare>> script) implements TaskWorker {
    @Override
    public boolean canDo(TaskJob job) {
      return true;
    }

    @Override
    public Optional<TaskEnded> work(TaskAttempt attempt) {
      List<EnsembleShare> members = script.get();
      return attempt.stopRequested()
          ? Optional.empty()
          : Optional.of(ended(attempt, null, null, members));
    }

    @Override
    public TaskEnded failed(TaskAttempt attempt, FailureKind kind, String message) {
      return ended(attempt, kind, message, List.of());
    }

    private static TaskEnded ended(
        TaskAttempt attempt, FailureKind kind, String message, List<EnsembleShare> members) {
      return new EnsembleEvaluated(
          attempt.job().sweepId(),
          attempt.job().task(),
          attempt.number(),
          attempt.trainer(),
          kind,
          message,
          members,
          Map.of(),
          Map.of(),
          Map.of(),
          attempt.elapsedMillis(),
          attempt.nowEpochMillis());
    }
  }
}
