package dev.barrido.parts.models;

import dev.barrido.events.SweepId;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.parts.s3.StoredFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Models in a bucket of S3 or of what speaks like it: an object a model, below the sweep's name.
 * What else is in the bucket is left alone.
 */
public final class S3Models implements ModelStore, AutoCloseable {
  private final S3Files files;

  /** The files are closed with the store. */
  public S3Models(S3Files files) {
    this.files = files;
  }

  @Override
  public void write(KeptModel model, Content content) throws IOException {
    files.write(
        name(model),
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
          }
        });
    forgetOthers(model);
  }

  @Override
  public List<KeptModel> list(SweepId sweep) throws IOException {
    return files.list(folder(sweep)).stream()
        .flatMap(file -> model(file).stream())
        .sorted()
        .toList();
  }

  @Override
  public Optional<InputStream> open(KeptModel model) throws IOException {
    return files.open(name(model)).map(Channels::newInputStream);
  }

  @Override
  public void delete(KeptModel model) throws IOException {
    files.delete(name(model));
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    return files.deleteIf(folder(sweep), file -> model(file).isPresent());
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    return files.deleteIf("", file -> file.modified().isBefore(moment) && model(file).isPresent());
  }

  /** The model that a file is; nothing if it is something else. */
  private static Optional<KeptModel> model(StoredFile file) {
    String[] parts = file.name().split("/", -1);
    return parts.length == 2 && SweepId.isValid(parts[0])
        ? KeptModel.named(new SweepId(parts[0]), parts[1])
        : Optional.empty();
  }

  private static String folder(SweepId sweep) {
    return sweep.value() + "/";
  }

  private static String name(KeptModel model) {
    return folder(model.sweepId()) + model.name();
  }

  @Override
  public void close() {
    files.close();
  }
}
