package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Checkpoints in a bucket of S3 or of what speaks like it: an object a training, which S3 replaces
 * as a whole. On its way either way a checkpoint is a temporary file, so that its length is known
 * before it is sent, and its checksum before it is used; it can be as large as one request to S3, 5
 * GiB.
 */
public final class S3Checkpoints implements CheckpointStore, AutoCloseable {
  private static final String SUFFIX = ".checkpoint";

  private final S3Client s3;
  private final S3Place root;

  /**
   * @param s3 closed with the store
   * @param root the bucket, which must be there, and where in it
   */
  public S3Checkpoints(S3Client s3, S3Place root) {
    this.s3 = s3;
    this.root = root;
  }

  /** That the bucket answers has to do: every try at writing costs money. */
  @Override
  public void check() throws IOException {
    try {
      s3.listObjectsV2(request -> request.bucket(root.bucket()).prefix(root.prefix()).maxKeys(1));
    } catch (SdkException e) {
      throw new IOException(root.at(root.prefix()) + " does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void write(Checkpoint checkpoint, TrainingState state) throws IOException {
    String key = key(checkpoint.training());
    Path folder = Files.createTempDirectory("barrido-checkpoint");
    Path file = folder.resolve("outgoing");
    try {
      CheckpointFile.write(checkpoint, state, file);
      s3.putObject(request -> request.bucket(root.bucket()).key(key), RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException(root.at(key) + " cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Override
  public Optional<StoredCheckpoint> find(TrainingKey training) {
    String key = key(training);
    try {
      return Optional.of(CheckpointFile.open(fetched(key), root.at(key)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException | IOException e) {
      throw new UnusableState(
          "the checkpoint " + root.at(key) + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A file that is gone as soon as it is closed. */
  private FileChannel fetched(String key) throws IOException {
    Path folder = Files.createTempDirectory("barrido-checkpoint");
    Path file = folder.resolve("incoming");
    try {
      s3.getObject(
          request -> request.bucket(root.bucket()).key(key), ResponseTransformer.toFile(file));
      return FileChannel.open(file, StandardOpenOption.READ);
    } finally {
      // An open file stays readable without its name.
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Override
  public void delete(TrainingKey training) throws IOException {
    delete(key(training));
  }

  private void delete(String key) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(root.bucket()).key(key));
    } catch (SdkException e) {
      throw new IOException(root.at(key) + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    return deleteIf(folder(sweep), object -> true);
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    return deleteIf(root.prefix(), object -> object.lastModified().isBefore(moment));
  }

  private int deleteIf(String prefix, Predicate<S3Object> condition) throws IOException {
    try {
      int deleted = 0;
      for (S3Object object :
          s3.listObjectsV2Paginator(request -> request.bucket(root.bucket()).prefix(prefix))
              .contents()) {
        if (object.key().endsWith(SUFFIX) && condition.test(object)) {
          delete(object.key());
          deleted++;
        }
      }
      return deleted;
    } catch (SdkException e) {
      throw new IOException(root.at(prefix) + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private String folder(SweepId sweep) {
    return root.prefix() + sweep.value() + "/";
  }

  private String key(TrainingKey training) {
    return folder(training.sweepId()) + training.name() + SUFFIX;
  }

  @Override
  public void close() {
    s3.close();
  }
}
