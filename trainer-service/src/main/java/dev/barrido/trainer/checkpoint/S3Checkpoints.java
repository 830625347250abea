package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Checkpoints in a bucket of S3 or of what speaks like it: an object a training. */
public final class S3Checkpoints implements CheckpointStore, AutoCloseable {
  private static final String SUFFIX = ".checkpoint";

  private final S3Files files;

  /** The files are closed with the store. */
  public S3Checkpoints(S3Files files) {
    this.files = files;
  }

  @Override
  public void check() throws IOException {
    files.check();
  }

  @Override
  public void write(Checkpoint checkpoint, TrainingState state) throws IOException {
    files.write(name(checkpoint.training()), file -> CheckpointFile.write(checkpoint, state, file));
  }

  @Override
  public Optional<StoredCheckpoint> find(TrainingKey training) {
    String name = name(training);
    try {
      return files.open(name).map(file -> CheckpointFile.open(file, files.address(name)));
    } catch (IOException e) {
      throw new UnusableState("the checkpoint " + e.getMessage(), e);
    }
  }

  @Override
  public void delete(TrainingKey training) throws IOException {
    files.delete(name(training));
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    return files.deleteIf(folder(sweep), file -> file.name().endsWith(SUFFIX));
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    return files.deleteIf(
        "", file -> file.name().endsWith(SUFFIX) && file.modified().isBefore(moment));
  }

  private static String folder(SweepId sweep) {
    return sweep.value() + "/";
  }

  private static String name(TrainingKey training) {
    return folder(training.sweepId()) + training.name() + SUFFIX;
  }

  @Override
  public void close() {
    files.close();
  }
}
