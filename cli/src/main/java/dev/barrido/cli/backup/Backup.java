package dev.barrido.cli.backup;

import dev.barrido.embedded.DataAtRest;
import dev.barrido.embedded.FolderLock;
import dev.barrido.embedded.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * The data of a stopped stack as a file. Broker, database and folders are copied while nobody
 * writes to any of them, so that they fit together to the byte: a stack begun on the copy goes on
 * where the other one was stopped.
 *
 * @param file a zip
 * @param files how many files are in it
 * @param bytes how large it is
 */
public record Backup(Path file, int files, long bytes) {
  static final String UNFINISHED = ".unfinished";

  /**
   * Writes a backup; a file of that name is replaced as a whole, once the new one is whole.
   *
   * @param version of the program
   * @throws dev.barrido.embedded.FolderInUse when a stack runs on the folder
   * @throws IOException when the folder holds no stack's data, or the file cannot be written
   */
  @SuppressWarnings("try") // the locks are held, not used
  public static Backup write(Path folder, Path file, String version) throws IOException {
    StackData data = new StackData(folder.toAbsolutePath().normalize());
    if (!data.isComplete()) {
      throw new IOException(
          "expected the data of a local stack in "
              + data.folder()
              + ", with a broker and a database of its own; one of --database is backed up by its"
              + " own tools");
    }
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    try (FolderLock lock = FolderLock.take(data.folder());
        DataAtRest rest = DataAtRest.take(data.broker(), data.database())) {
      int files = BackupWriter.write(data, unfinished, version, Instant.now());
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Backup(target, files, Files.size(target));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Puts what is in a backup into a folder. Everything is read and checked before anything that is
   * there is touched.
   *
   * @param overwrite whether data that is there may be replaced
   * @return how many files there were
   * @throws dev.barrido.embedded.FolderInUse when a stack runs on the folder
   * @throws NotABackup when the file is none, or is damaged
   * @throws IOException when there is data and it may not be replaced, or it cannot be written
   */
  @SuppressWarnings("try") // the lock is held, not used
  public static int restore(Path file, Path folder, boolean overwrite) throws IOException {
    StackData data = new StackData(folder.toAbsolutePath().normalize());
    List<Path> there = data.parts();
    if (!there.isEmpty() && !overwrite) {
      throw new IOException(
          "expected a folder without data, got "
              + data.folder()
              + " with "
              + there.stream().map(path -> path.getFileName().toString()).toList()
              + "; --overwrite replaces it");
    }
    try (FolderLock lock = FolderLock.take(data.folder())) {
      StackData restored = new StackData(data.folder().resolve("restoring"));
      Tree.delete(restored.folder());
      try {
        int files = BackupReader.read(file, restored);
        replace(data, restored);
        return files;
      } finally {
        Tree.delete(restored.folder());
      }
    }
  }

  private static void replace(StackData data, StackData restored) throws IOException {
    Path replaced = data.folder().resolve("replaced");
    Tree.delete(replaced);
    if (!data.parts().isEmpty()) {
      // what a killed stack left running is ended before its files are taken away
      DataAtRest.take(data.broker(), data.database()).close();
      Files.createDirectories(replaced);
      for (Path part : data.parts()) {
        Files.move(part, replaced.resolve(part.getFileName()));
      }
    }
    for (Path part : restored.parts()) {
      Files.move(part, data.folder().resolve(part.getFileName()));
    }
    Tree.delete(replaced);
  }
}
