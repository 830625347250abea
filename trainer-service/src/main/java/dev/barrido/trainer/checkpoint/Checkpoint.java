package dev.barrido.trainer.checkpoint;

import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.TrainingKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a checkpoint without looking at the training's state in it.
 *
 * @param training which trial's, or fold's
 * @param fingerprint tells trainings apart: only the same one may go on from it
 * @param last the epoch measured last, null when the first was not yet over
 * @param handBacks how often the job was handed back by a trainer that left in order
 * @param hasState whether there is anything to go on from; without, it only says how often
 */
public record Checkpoint(
    TrainingKey training,
    String fingerprint,
    @Nullable Epoch last,
    int handBacks,
    boolean hasState) {
  public Checkpoint {
    if (handBacks < 0) {
      throw new IllegalArgumentException("handBacks must be >= 0, was " + handBacks);
    }
  }

  /** One to go on from. */
  public Checkpoint(TrainingKey training, String fingerprint, @Nullable Epoch last, int handBacks) {
    this(training, fingerprint, last, handBacks, true);
  }

  /** That of a training that was handed back before it had come to anything. */
  public static Checkpoint withoutState(TrainingKey training, String fingerprint, int handBacks) {
    return new Checkpoint(training, fingerprint, null, handBacks, false);
  }

  /** The same, of a job that was handed back once more. */
  public Checkpoint handedBack() {
    return new Checkpoint(training, fingerprint, last, handBacks + 1, hasState);
  }

  /** Epochs done. */
  public int epochs() {
    return last == null ? 0 : last.number();
  }
}
