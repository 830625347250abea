package dev.barrido.trainer.attempt;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.StopReason;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainedModel;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One delivery of a job, being trained: turns what happens into the trial's events. */
public final class Attempt implements EpochSink {
  private static final Logger LOG = Logger.getLogger(Attempt.class);

  private final TrialJob job;
  private final int number;
  private final TrainerId trainer;
  private final MetricsLog log;
  private final StopOrders stopOrders;
  private final Clock clock;
  private final Savepoints savepoints;
  private final Tries tries;
  private final Models models;
  private final long beganAtEpochMillis;
  private volatile int epochs;
  private volatile Supplier<String> output = () -> "";
  private volatile boolean stopped;
  private boolean paused;
  private boolean over;
  private @Nullable String checkpointProblem;

  Attempt(
      TrialJob job,
      int number,
      TrainerId trainer,
      MetricsLog log,
      StopOrders stopOrders,
      Checkpoints checkpoints,
      Models models,
      Clock clock) {
    this.job = job;
    this.number = number;
    this.trainer = trainer;
    this.log = log;
    this.stopOrders = stopOrders;
    this.clock = clock;
    this.models = models;
    this.savepoints = new Savepoints(checkpoints, job, log);
    this.tries = new Tries(checkpoints.store(), job, number);
    this.beganAtEpochMillis = clock.millis();
  }

  public TrialJob job() {
    return job;
  }

  /** Which delivery of the job this is, from 1. */
  public int number() {
    return number;
  }

  /** Why it must stop, if it must. */
  Optional<StopReason> reasonToStop() {
    return stopOrders.reasonToStop(job.sweepId(), id());
  }

  private AttemptId id() {
    return new AttemptId(job.trialId(), job.fold(), trainer, number);
  }

  @Override
  public void measured(Epoch epoch) {
    epochs = epoch.number();
    savepoints.measured(epoch);
    log.append(
        new EpochMeasured(
            job.sweepId(),
            job.trialId(),
            job.number(),
            number,
            trainer,
            epoch.number(),
            objective(epoch),
            epoch.diverged(),
            epoch.metrics(),
            elapsedMillis(),
            job.fold(),
            job.folds(),
            clock.millis()));
  }

  @Override
  public void writes(Supplier<String> tail) {
    output = tail;
  }

  /** Keeps it unless the trial is handed back, or cancelled, or it is of a fold alone. */
  @Override
  public void reached(TrainedModel model) {
    if (job.fold() != null) {
      return;
    }
    Optional<StopReason> stop = reasonToStop();
    if (!stopped || stop.equals(Optional.of(StopReason.PRUNED))) {
      models.keep(job, model);
    }
  }

  @Override
  public boolean stopRequested() {
    if (stopOrders.shuttingDown() || reasonToStop().isPresent()) {
      stopped = true;
    }
    return stopped;
  }

  @Override
  public boolean endsHere() {
    return stopRequested() || isPauseDue();
  }

  @Override
  public boolean goesOn(TrainingState state) {
    if (stopRequested()) {
      if (reasonToStop().isEmpty()) {
        savepoints.keepIfPossible(state);
      }
      return false;
    }
    if (isPauseDue()) {
      paused = savepoints.keepForPause(state, this::stopRequested);
      return false;
    }
    savepoints.keepWhenDue(state);
    return true;
  }

  /** Says that the trial is still alive; may be called from another thread. */
  public TrialHeartbeat heartbeat() {
    return new TrialHeartbeat(
        job.sweepId(),
        job.trialId(),
        number,
        trainer,
        epochs,
        job.fold(),
        job.folds(),
        OutputTail.toTell(output.get()),
        clock.millis());
  }

  /** Whether the engine was told to stop. */
  boolean wasStopped() {
    return stopped;
  }

  /** What an earlier attempt left, to be closed; what is wrong with it is told at the start. */
  Optional<StoredCheckpoint> findCheckpoint() {
    try {
      Optional<StoredCheckpoint> found = savepoints.find();
      epochs = found.map(checkpoint -> checkpoint.about().epochs()).orElse(0);
      return found;
    } catch (UnusableState e) {
      beginAfresh(e);
      return Optional.empty();
    }
  }

  /** The checkpoint is of no use after all. */
  void beginAfresh(UnusableState reason) {
    LOG.warnf(
        "trial begins again sweepId=%s trialId=%s attempt=%d reason=%s",
        job.sweepId(), job.trialId(), number, reason.getMessage());
    checkpointProblem = reason.getMessage();
    savepoints.beginAfresh();
    epochs = 0;
  }

  /** How often the trial was tried, over all its jobs. */
  Tries tries() {
    return tries;
  }

  /** Whether the trial has gone on beyond this job, which must be an old one delivered again. */
  boolean isOutdated() {
    return job.pauseAtEpoch() != null && epochs > job.pauseAtEpoch();
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
            epochs,
            checkpointProblem,
            tries.uncounted() == 0 ? null : (Integer) tries.uncounted(),
            job.pauseAtEpoch(),
            job.fold(),
            job.folds(),
            clock.millis()));
  }

  /** Tells what its program wrote last, if it wrote anything. */
  private void tellOutput() {
    TrialHeartbeat last = heartbeat();
    if (last.outputTail() != null) {
      log.append(last);
    }
  }

  Disposition ended(EndState state, Outcome outcome) {
    return end(state, null, null, outcome);
  }

  Disposition failed(Failure failure) {
    models.forget(job);
    Outcome outcome = new Outcome(epochs, null, null, Map.of());
    return end(EndState.FAILED, failure.kind(), failure.message(), outcome);
  }

  Disposition stopped(StopReason reason, Outcome outcome) {
    return switch (reason) {
      case PRUNED -> end(EndState.PRUNED, null, null, outcome);
      case CANCELLED -> end(EndState.CANCELLED, null, null, outcome);
      case SUPERSEDED -> {
        stopOrders.obeyed(id());
        yield Disposition.DONE;
      }
    };
  }

  /** This trainer leaves: another one shall take the job, as if this one never had. */
  Disposition handedBack() {
    tries.takeBack();
    return Disposition.HAND_BACK;
  }

  /** Whether the engine was told to pause. */
  boolean wasPaused() {
    return paused;
  }

  Disposition paused() {
    Epoch epoch = Objects.requireNonNull(savepoints.last());
    tries.countAnew();
    tellOutput();
    log.append(
        new TrialPaused(
            job.sweepId(),
            job.trialId(),
            job.number(),
            number,
            trainer,
            epoch.number(),
            objective(epoch),
            epoch.metrics(),
            elapsedMillis(),
            job.fold(),
            job.folds(),
            clock.millis()));
    return Disposition.DONE;
  }

  /** Waits until all events have arrived; what was kept of a trial that is over can go then. */
  void finish() {
    log.flush();
    if (over) {
      savepoints.forget();
      tries.forget();
    }
    if (stopOrders.isDeleted(job.sweepId())) {
      models.forget(job); // it may have been written while its sweep was being deleted
    }
  }

  private boolean isPauseDue() {
    return job.pauseAtEpoch() != null && epochs >= job.pauseAtEpoch();
  }

  private @Nullable Double objective(Epoch epoch) {
    return epoch.diverged() ? null : epoch.metrics().get(job.objectiveMetricName());
  }

  private Disposition end(
      EndState state, @Nullable FailureKind kind, @Nullable String message, Outcome outcome) {
    tellOutput();
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
            job.fold(),
            job.folds(),
            clock.millis()));
    over = true;
    return Disposition.DONE;
  }

  private long elapsedMillis() {
    return Math.max(0, clock.millis() - beganAtEpochMillis);
  }
}
