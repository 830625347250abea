package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Checkpoints in a folder that the trainers share: a folder a sweep, a file a training. A
 * checkpoint is written beside its place, forced to the disk and then moved there, so that a reader
 * sees the old one or the new one, whole, whatever dies when.
 */
public final class FolderCheckpoints implements CheckpointStore {
  /** More than what fits into a full disk's last block. */
  private static final int PROBE_BYTES = 1 << 16;

  private final Path root;

  /** The folder need not be there yet. */
  public FolderCheckpoints(Path root) {
    this.root = root;
  }

  @Override
  public void check() throws IOException {
    Path probe = Files.createTempFile(Files.createDirectories(root), "probe", null);
    try {
      Files.write(probe, new byte[PROBE_BYTES], StandardOpenOption.SYNC);
    } finally {
      Files.delete(probe);
    }
  }

  @Override
  public void write(Checkpoint checkpoint, TrainingState state) throws IOException {
    Path place = place(checkpoint.training());
    Path folder = Files.createDirectories(folder(checkpoint.training().sweepId()));
    Path unfinished = folder.resolve(place.getFileName() + "." + UUID.randomUUID());
    try {
      CheckpointFile.write(checkpoint, state, unfinished);
      Files.move(
          unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel directory = FileChannel.open(folder)) {
        directory.force(true);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  @Override
  public Optional<StoredCheckpoint> find(TrainingKey training) {
    Path place = place(training);
    try {
      return Optional.of(CheckpointFile.open(FileChannel.open(place), place.toString()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnusableState("the checkpoint " + place + " cannot be read: " + e, e);
    }
  }

  @Override
  public void delete(TrainingKey training) throws IOException {
    Files.deleteIfExists(place(training));
  }

  @Override
  public Tally tally(JobName job) throws IOException {
    Path place = place(job);
    try {
      return TallyFormat.read(FileChannel.open(place), place.toString());
    } catch (NoSuchFileException e) {
      return Tally.NONE;
    }
  }

  @Override
  public void write(JobName job, Tally tally) throws IOException {
    Files.createDirectories(folder(job.sweepId()));
    TallyFormat.write(tally, place(job));
  }

  @Override
  public void delete(JobName job) throws IOException {
    Files.deleteIfExists(place(job));
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    return Leftovers.deleteFolder(folder(sweep));
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    return Leftovers.deleteInFolders(
        root, file -> Files.getLastModifiedTime(file).toInstant().isBefore(moment));
  }

  private Path folder(SweepId sweep) {
    return root.resolve(sweep.value());
  }

  private Path place(TrainingKey training) {
    return folder(training.sweepId()).resolve(FileNames.ofCheckpoint(training));
  }

  private Path place(JobName job) {
    return folder(job.sweepId()).resolve(FileNames.ofTally(job));
  }
}
