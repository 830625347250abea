package dev.barrido.trainer.attempt;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.StopReason;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialStarted;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One delivery of a job, being trained: turns what happens into the trial's events. */
public final class Attempt implements EpochSink {
  private final TrialJob job;
  private final int number;
  private final TrainerId trainer;
  private final MetricsLog log;
  private final StopOrders stopOrders;
  private final Clock clock;
  private final long beganAtEpochMillis;
  private volatile int epochs;
  private volatile boolean stopped;

  Attempt(
      TrialJob job,
      int number,
      TrainerId trainer,
      MetricsLog log,
      StopOrders stopOrders,
      Clock clock) {
    this.job = job;
    this.number = number;
    this.trainer = trainer;
    this.log = log;
    this.stopOrders = stopOrders;
    this.clock = clock;
    this.beganAtEpochMillis = clock.millis();
  }

  public TrialJob job() {
    return job;
  }

  /** Which delivery of the job this is, from 1. */
  public int number() {
    return number;
  }

  @Override
  public void measured(Epoch epoch) {
    epochs = epoch.number();
    log.append(
        new EpochMeasured(
            job.sweepId(),
            job.trialId(),
            job.number(),
            number,
            trainer,
            epoch.number(),
            epoch.diverged() ? null : epoch.metrics().get(job.objectiveMetricName()),
            epoch.diverged(),
            epoch.metrics(),
            elapsedMillis(),
            clock.millis()));
  }

  @Override
  public boolean stopRequested() {
    if (stopOrders.shuttingDown() || stopOrders.reasonToStop(job.trialId()).isPresent()) {
      stopped = true;
    }
    return stopped;
  }

  /** Says that the trial is still alive; may be called from another thread. */
  public TrialHeartbeat heartbeat() {
    return new TrialHeartbeat(
        job.sweepId(), job.trialId(), number, trainer, epochs, clock.millis());
  }

  /** Whether the engine was told to stop. */
  boolean wasStopped() {
    return stopped;
  }

  void started() {
    log.append(
        new TrialStarted(
            job.sweepId(),
            job.trialId(),
            job.number(),
            number,
            trainer,
            job.hyperparameters(),
            job.objectiveMetricName(),
            job.objectiveType(),
            0,
            null,
            clock.millis()));
  }

  Disposition ended(EndState state, Outcome outcome) {
    return end(state, null, null, outcome);
  }

  Disposition failed(FailureKind kind, String message) {
    return end(EndState.FAILED, kind, message, new Outcome(epochs, null, null, Map.of()));
  }

  Disposition stopped(StopReason reason, Outcome outcome) {
    return switch (reason) {
      case PRUNED -> end(EndState.PRUNED, null, null, outcome);
      case CANCELLED -> end(EndState.CANCELLED, null, null, outcome);
      case SUPERSEDED -> Disposition.DONE;
    };
  }

  void flush() {
    log.flush();
  }

  private Disposition end(
      EndState state, @Nullable FailureKind kind, @Nullable String message, Outcome outcome) {
    log.append(
        new TrialEnded(
            job.sweepId(),
            job.trialId(),
            job.number(),
            number,
            trainer,
            state,
            kind,
            message,
            outcome.epochs(),
            outcome.bestEpoch(),
            outcome.objective(),
            outcome.metrics(),
            elapsedMillis(),
            clock.millis()));
    return Disposition.DONE;
  }

  private long elapsedMillis() {
    return Math.max(0, clock.millis() - beganAtEpochMillis);
  }
}
