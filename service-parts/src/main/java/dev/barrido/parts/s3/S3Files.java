package dev.barrido.parts.s3;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket, which S3 replaces as a whole. On its way either way a file is a temporary one
 * of this machine, so that its length is known before it is sent, and it is whole before it is
 * used; it can be as large as one request to S3, 5 GiB. Thread-safe.
 */
public final class S3Files implements AutoCloseable {
  private final S3Client s3;
  private final S3Place root;

  /**
   * @param s3 closed with this
   * @param root the bucket, which must be there, and where in it
   */
  public S3Files(S3Client s3, S3Place root) {
    this.s3 = s3;
    this.root = root;
  }

  /** The files at an address such as {@code s3://bucket/prefix}. */
  public static S3Files at(String url, S3Settings settings) {
    return new S3Files(S3Connection.of(settings).open(), S3Place.of(url));
  }

  /** Writes a file of this machine, which is not there yet. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path file) throws IOException;
  }

  /**
   * That the bucket answers has to do: every try at writing costs money.
   *
   * @throws IOException if it does not, with the reason
   */
  public void check() throws IOException {
    try {
      s3.listObjectsV2(request -> request.bucket(root.bucket()).prefix(root.prefix()).maxKeys(1));
    } catch (SdkException e) {
      throw new IOException(root.at(root.prefix()) + " does not answer: " + e.getMessage(), e);
    }
  }

  /** Puts a file in its place, where another one stays until this one is whole. */
  public void write(String name, Content content) throws IOException {
    Path folder = Files.createTempDirectory("barrido-s3");
    Path file = folder.resolve("outgoing");
    try {
      content.writeTo(file);
      s3.putObject(
          request -> request.bucket(root.bucket()).key(key(name)), RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException(address(name) + " cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** A file of this machine with the same bytes, gone as soon as it is closed; if it is there. */
  public Optional<FileChannel> open(String name) throws IOException {
    Path folder = Files.createTempDirectory("barrido-s3");
    Path file = folder.resolve("incoming");
    try {
      fetch(name, file);
      // An open file stays readable without its name.
      return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException | IOException e) {
      throw new IOException(address(name) + " cannot be read: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private void fetch(String name, Path file) throws IOException {
    GetObjectResponse said =
        s3.getObject(
            request -> request.bucket(root.bucket()).key(key(name)),
            ResponseTransformer.toFile(file));
    if (said.contentLength() != null && said.contentLength() != Files.size(file)) {
      throw new IOException("expected " + said.contentLength() + " bytes, got " + Files.size(file));
    }
  }

  /** Deletes a file, if it is there. */
  public void delete(String name) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(root.bucket()).key(key(name)));
    } catch (SdkException e) {
      throw new IOException(address(name) + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  /**
   * The files whose names begin so, in the order of their names.
   *
   * @param beginning a folder with a slash at the end; empty for all
   */
  public List<StoredFile> list(String beginning) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(request -> request.bucket(root.bucket()).prefix(key(beginning)))
          .contents()
          .stream()
          .map(object -> new StoredFile(name(object.key()), object.lastModified()))
          .toList();
    } catch (SdkException e) {
      throw new IOException(address(beginning) + " cannot be listed: " + e.getMessage(), e);
    }
  }

  /** Deletes those among the files whose names begin so, and returns how many. */
  public int deleteIf(String beginning, Predicate<StoredFile> condition) throws IOException {
    int deleted = 0;
    for (StoredFile file : list(beginning)) {
      if (condition.test(file)) {
        delete(file.name());
        deleted++;
      }
    }
    return deleted;
  }

  /** How messages name a file. */
  public String address(String name) {
    return root.at(key(name));
  }

  private String key(String name) {
    return root.prefix() + name;
  }

  private String name(String key) {
    return key.substring(root.prefix().length());
  }

  @Override
  public void close() {
    s3.close();
  }
}
