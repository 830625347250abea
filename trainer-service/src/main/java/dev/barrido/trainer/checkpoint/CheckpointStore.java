package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the latest checkpoint of every training, and how often each job was tried, where all
 * trainers find it. Thread-safe.
 */
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

  /**
   * How often a job was tried, as far as anybody wrote it down.
   *
   * @throws IOException if it cannot be read, or makes no sense
   */
  Tally tally(JobName job) throws IOException;

  /** Writes down how often a job was tried. */
  void write(JobName job, Tally tally) throws IOException;

  /** Forgets how often a job was tried. */
  void delete(JobName job) throws IOException;

  /** Forgets all that is kept of a sweep, and returns how many checkpoints and tallies it was. */
  int deleteAll(SweepId sweep) throws IOException;

  /** Forgets what was written before this moment, and returns how many of both it was. */
  int deleteOlderThan(Instant moment) throws IOException;
}
