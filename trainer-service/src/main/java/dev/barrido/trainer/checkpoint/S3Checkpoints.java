package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.parts.s3.StoredFile;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Optional;

/** Checkpoints in a bucket of S3 or of what speaks like it: an object a training, one a tally. */
public final class S3Checkpoints implements CheckpointStore, AutoCloseable {
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
  public Tally tally(JobName job) throws IOException {
    String name = name(job);
    Optional<FileChannel> file = files.open(name);
    return file.isEmpty() ? Tally.NONE : TallyFormat.read(file.get(), files.address(name));
  }

  @Override
  public void write(JobName job, Tally tally) throws IOException {
    files.write(name(job), file -> TallyFormat.write(tally, file));
  }

  @Override
  public void delete(JobName job) throws IOException {
    files.delete(name(job));
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    return files.deleteIf(folder(sweep), S3Checkpoints::isOurs);
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    return files.deleteIf("", file -> isOurs(file) && file.modified().isBefore(moment));
  }

  private static boolean isOurs(StoredFile file) {
    return FileNames.isOurs(file.name());
  }

  private static String folder(SweepId sweep) {
    return sweep.value() + "/";
  }

  private static String name(TrainingKey training) {
    return folder(training.sweepId()) + FileNames.ofCheckpoint(training);
  }

  private static String name(JobName job) {
    return folder(job.sweepId()) + FileNames.ofTally(job);
  }

  @Override
  public void close() {
    files.close();
  }
}
