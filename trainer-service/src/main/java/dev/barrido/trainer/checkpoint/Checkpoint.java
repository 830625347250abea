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
 */
public record Checkpoint(TrainingKey training, String fingerprint, @Nullable Epoch last) {
  /** Epochs done. */
  public int epochs() {
    return last == null ? 0 : last.number();
  }
}
