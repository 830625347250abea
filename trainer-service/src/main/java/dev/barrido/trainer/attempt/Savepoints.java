package dev.barrido.trainer.attempt;

import dev.barrido.events.FailureKind;
import dev.barrido.events.TrialJob;
import dev.barrido.trainer.checkpoint.Checkpoint;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.Pace;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one training, as one attempt at it finds and keeps them. An epoch's event
 * arrives before a checkpoint that has the epoch behind it, so that no measurement is lost between
 * them.
 */
final class Savepoints {
  private static final Logger LOG = Logger.getLogger(Savepoints.class);

  private final CheckpointStore store;
  private final Pace pace;
  private final TrialJob job;
  private final TrainingKey training;
  private final MetricsLog log;
  private final String fingerprint;
  private @Nullable Epoch last;
  private int handBacks;

  Savepoints(Checkpoints checkpoints, TrialJob job, MetricsLog log) {
    this.store = checkpoints.store();
    this.pace = new Pace(checkpoints.interval(), checkpoints.nanos());
    this.job = job;
    this.training = TrainingKey.of(job);
    this.log = log;
    this.fingerprint = Fingerprint.of(job);
  }

  /**
   * What an earlier attempt kept; it is to be closed.
   *
   * @throws UnusableState if it cannot be used, or is missing though the trial paused
   */
  Optional<StoredCheckpoint> find() {
    Optional<StoredCheckpoint> found = store.find(training);
    if (found.isPresent()) {
      requireSameTraining(found.get());
      last = found.get().about().last();
      handBacks = found.get().about().handBacks();
    } else if (job.resumeFromEpoch() != null) {
      throw new UnusableState(
          "expected a checkpoint of epoch "
              + job.resumeFromEpoch()
              + ", found none; do all trainers share the place of trainer.checkpoints?");
    }
    return found;
  }

  private void requireSameTraining(StoredCheckpoint found) {
    if (!found.about().fingerprint().equals(fingerprint)) {
      found.close();
      throw new UnusableState("the checkpoint is of a training with other settings");
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

  /** How often trainers that left in order handed the job back. */
  int handBacks() {
    return handBacks;
  }

  void keepWhenDue(TrainingState state) {
    if (pace.isDue()) {
      pace.run(() -> keepIfPossible(state, handBacks));
    }
  }

  void keepForHandBack(TrainingState state) {
    keepIfPossible(state, handBacks + 1);
  }

  /**
   * Keeps a trial that pauses. Attempts are counted anew when it goes on, so none of the deliveries
   * before counts.
   *
   * @throws TrialFailure if that cannot be, since the epochs would have to be trained again
   */
  void keepForPause(TrainingState state) {
    try {
      keep(state, job.deliveriesLost() == null ? 0 : job.deliveriesLost());
    } catch (IOException e) {
      throw new TrialFailure(
          FailureKind.TRANSIENT, "the checkpoint to pause at could not be written: " + e, e);
    }
  }

  /** A trial that goes on can do without. */
  private void keepIfPossible(TrainingState state, int handBacksThen) {
    try {
      keep(state, handBacksThen);
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf(
          "checkpoint not written sweepId=%s trialId=%s reason=%s",
          job.sweepId(), job.trialId(), e);
    }
  }

  private void keep(TrainingState state, int handBacksThen) throws IOException {
    log.flush();
    store.write(new Checkpoint(training, fingerprint, last, handBacksThen), state);
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
