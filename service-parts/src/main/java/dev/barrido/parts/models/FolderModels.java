package dev.barrido.parts.models;

import dev.barrido.events.SweepId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Models in a folder that the services share: a folder a sweep, a file a model. A file is written
 * beside its place and then moved there, so that a reader sees none or a whole one.
 */
public final class FolderModels implements ModelStore {
  private final Path root;

  /** The folder need not be there yet. */
  public FolderModels(Path root) {
    this.root = root;
  }

  @Override
  public void write(KeptModel model, Content content) throws IOException {
    Path folder = Files.createDirectories(folder(model.sweepId()));
    Path unfinished = folder.resolve(UUID.randomUUID() + ".unfinished");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        content.writeTo(out);
      }
      Files.move(unfinished, place(model), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    forgetOthers(model);
  }

  @Override
  public List<KeptModel> list(SweepId sweep) throws IOException {
    List<KeptModel> models = new ArrayList<>();
    for (Path file : files(folder(sweep))) {
      KeptModel.named(sweep, file.getFileName().toString()).ifPresent(models::add);
    }
    return models.stream().sorted().toList();
  }

  @Override
  public Optional<InputStream> open(KeptModel model) throws IOException {
    try {
      return Optional.of(Files.newInputStream(place(model)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(KeptModel model) throws IOException {
    Files.deleteIfExists(place(model));
  }

  @Override
  public int deleteAll(SweepId sweep) throws IOException {
    int deleted = 0;
    for (Path file : files(folder(sweep))) {
      deleted += Files.deleteIfExists(file) ? 1 : 0;
    }
    deleteIfEmpty(folder(sweep));
    return deleted;
  }

  @Override
  public int deleteOlderThan(Instant moment) throws IOException {
    int deleted = 0;
    for (Path folder : files(root)) {
      for (Path file : files(folder)) {
        deleted += isOlder(file, moment) && Files.deleteIfExists(file) ? 1 : 0;
      }
      if (Files.isDirectory(folder)) {
        deleteIfEmpty(folder);
      }
    }
    return deleted;
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException others) {
      return; // a trainer writes there
    }
  }

  private static boolean isOlder(Path file, Instant moment) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        all.forEach(files::add);
      } catch (NoSuchFileException gone) {
        return List.of();
      }
    }
    return files;
  }

  private Path folder(SweepId sweep) {
    return root.resolve(sweep.value());
  }

  private Path place(KeptModel model) {
    return folder(model.sweepId()).resolve(model.name());
  }
}
