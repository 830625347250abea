package dev.barrido.trainer.attempt;

import dev.barrido.events.FailureKind;
import dev.barrido.events.TrialJob;
import dev.barrido.parts.health.Waits;
import dev.barrido.trainer.checkpoint.Checkpoint;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.Pace;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one training, as one attempt at it finds and keeps them. An epoch's event
 * arrives before a checkpoint that has the epoch behind it, so that no measurement is lost between
 * them.
 */
final class Savepoints {
  private static final Logger LOG = Logger.getLogger(Savepoints.class);

  private static final String PLACE = "place for checkpoints";
  private static final long PAUSE_MILLIS = 500;

  private final CheckpointStore store;
  private final Waits waits;
  private final Pace pace;
  private final TrialJob job;
  private final TrainingKey training;
  private final MetricsLog log;
  private final String fingerprint;
  private @Nullable Epoch last;

  Savepoints(Checkpoints checkpoints, TrialJob job, MetricsLog log) {
    this.store = checkpoints.store();
    this.waits = checkpoints.waits();
    this.pace = new Pace(checkpoints.interval(), checkpoints.nanos());
    this.job = job;
    this.training = TrainingKey.of(job);
    this.log = log;
    this.fingerprint = Fingerprint.of(job);
  }

  /**
   * What an earlier attempt kept to go on from; it is to be closed.
   *
   * @throws UnusableState if it cannot be used, or is missing though the trial paused
   */
  Optional<StoredCheckpoint> find() {
    Optional<StoredCheckpoint> found = store.find(training);
    if (found.isPresent()) {
      requireSameTraining(found.get());
      last = found.get().about().last();
    } else {
      requireNoPause();
    }
    return found;
  }

  private void requireSameTraining(StoredCheckpoint found) {
    if (!found.about().fingerprint().equals(fingerprint)) {
      found.close();
      throw new UnusableState("the checkpoint is of a training with other settings");
    }
  }

  private void requireNoPause() {
    if (job.resumeFromEpoch() != null) {
      throw new UnusableState(
          "expected a checkpoint of epoch "
              + job.resumeFromEpoch()
              + ", found none; do all trainers share the place of trainer.checkpoints?");
    }
  }

  /** Nothing that was found can be used. */
  void beginAfresh() {
    last = null;
  }

  void measured(Epoch epoch) {
    last = epoch;
  }

  /** The epoch measured last, by this attempt or the one that it goes on from. */
  @Nullable Epoch last() {
    return last;
  }

  void keepWhenDue(TrainingState state) {
    if (pace.isDue()) {
      pace.run(() -> keepIfPossible(state));
    }
  }

  /** Keeps a trial that goes on elsewhere, or can do without. */
  void keepIfPossible(TrainingState state) {
    try {
      keep(state);
    } catch (IOException | UncheckedIOException e) {
      warn(e);
    }
  }

  /**
   * Keeps a trial that pauses, and waits until that can be, since its epochs would have to be
   * trained again.
   *
   * @param givenUp whether to wait no longer
   * @return whether it is kept
   * @throws TrialFailure if its state cannot be written anywhere
   */
  boolean keepForPause(TrainingState state, BooleanSupplier givenUp) {
    try {
      while (!givenUp.getAsBoolean()) {
        try {
          keep(state);
          return true;
        } catch (IOException | UncheckedIOException e) {
          requireWritable(state);
          waits.began(PLACE, String.valueOf(e.getMessage()));
          warn(e);
          rest();
        }
      }
      return false;
    } finally {
      waits.over(PLACE);
    }
  }

  /** What is not the state's fault is that of the place. */
  private static void requireWritable(TrainingState state) {
    try {
      state.writeTo(new DataOutputStream(OutputStream.nullOutputStream()));
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailure(
          FailureKind.TRANSIENT, "the checkpoint to pause at could not be written: " + e, e);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
    }
  }

  private void warn(Exception reason) {
    LOG.warnf(
        "checkpoint not written sweepId=%s trialId=%s reason=%s",
        job.sweepId(), job.trialId(), reason);
  }

  private void keep(TrainingState state) throws IOException {
    log.flush();
    store.write(new Checkpoint(training, fingerprint, last), state);
  }

  /** The trial is over. */
  void forget() {
    try {
      store.delete(training);
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf(
          "checkpoint not deleted sweepId=%s trialId=%s reason=%s",
          job.sweepId(), job.trialId(), e);
    }
  }
}
