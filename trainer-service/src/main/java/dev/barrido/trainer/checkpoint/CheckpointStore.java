package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Keeps the latest checkpoint of every training, where all trainers find it. Thread-safe. */
public interface CheckpointStore {
  /**
   * Finds out whether checkpoints can be kept now.
   *
   * @throws IOException if not, with the reason
   */
  void check() throws IOException;

  /** Puts it in the place of the training's last one, which stays until this one is whole. */
  void write(Checkpoint checkpoint, TrainingState state) throws IOException;

  /**
   * The training's checkpoint, if there is one.
   *
   * @throws UnusableState if there is one, and it is damaged or cannot be read
   */
  Optional<StoredCheckpoint> find(TrainingKey training);

  /** Forgets the training's checkpoint, if there is one. */
  void delete(TrainingKey training) throws IOException;

  /** Forgets all checkpoints of a sweep, and returns how many there were. */
  int deleteAll(SweepId sweep) throws IOException;

  /** Forgets what was written before this moment, and returns how many there were. */
  int deleteOlderThan(Instant moment) throws IOException;
}
