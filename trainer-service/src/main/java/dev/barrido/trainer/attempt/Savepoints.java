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
  private int handBacks;
  private boolean handBackIsKept;

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
      handBacks = found.get().about().handBacks();
    }
    Optional<StoredCheckpoint> usable = found.filter(kept -> kept.about().hasState());
    if (usable.isEmpty()) {
      found.ifPresent(StoredCheckpoint::close);
      requireNoPause();
    }
    return usable;
  }

  private void requireSameTraining(StoredCheckpoint found) {
    if (!isOfThisTraining(found)) {
      found.close();
      throw new UnusableState("the checkpoint is of a training with other settings");
    }
  }

  private boolean isOfThisTraining(StoredCheckpoint found) {
    return found.about().fingerprint().equals(fingerprint);
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
    handBackIsKept = keepIfPossible(state, handBacks + 1);
  }

  /**
   * The job goes back, and its delivery shall not count. Unless the state was kept for that, what
   * is kept already stays as it is but for the number of hand-backs.
   */
  void handedBack() {
    if (handBackIsKept) {
      return;
    }
    try (StoredCheckpoint kept = store.find(training).orElse(null)) {
      if (kept != null && isOfThisTraining(kept)) {
        store.write(kept.about().handedBack(), kept.state()::transferTo);
      } else {
        store.write(Checkpoint.withoutState(training, fingerprint, handBacks + 1), nothing -> {});
      }
    } catch (IOException | UncheckedIOException | UnusableState e) {
      warn(e);
    }
  }

  /**
   * Keeps a trial that pauses, and waits until that can be, since its epochs would have to be
   * trained again. Attempts are counted anew when it goes on, so none of the deliveries before
   * counts.
   *
   * @param givenUp whether to wait no longer
   * @return whether it is kept
   * @throws TrialFailure if its state cannot be written anywhere
   */
  boolean keepForPause(TrainingState state, BooleanSupplier givenUp) {
    int handBacksThen = job.deliveriesLost() == null ? 0 : job.deliveriesLost();
    try {
      while (!givenUp.getAsBoolean()) {
        try {
          keep(state, handBacksThen);
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

  /** A trial that goes on can do without. */
  private boolean keepIfPossible(TrainingState state, int handBacksThen) {
    try {
      keep(state, handBacksThen);
      return true;
    } catch (IOException | UncheckedIOException e) {
      warn(e);
      return false;
    }
  }

  private void warn(Exception reason) {
    LOG.warnf(
        "checkpoint not written sweepId=%s trialId=%s reason=%s",
        job.sweepId(), job.trialId(), reason);
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
