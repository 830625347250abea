package dev.barrido.trainer.training.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The folder of one run of a program, locked while the run lasts, so that others can tell what a
 * killed trainer left behind.
 */
final class WorkFolder implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(WorkFolder.class);
  private static final String LOCK = ".lock";

  /** Closing a second channel on a file gives this process's lock on it away, so none is opened. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private WorkFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new one, beside those of other runs. */
  static WorkFolder create(Path root) throws IOException {
    Path path = Files.createDirectories(root).resolve(UUID.randomUUID().toString());
    HELD.add(lockOf(path));
    FileChannel lock =
        FileChannel.open(lockOf(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.createDirectories(path.resolve("checkpoint"));
    Files.createDirectories(path.resolve("run"));
    return new WorkFolder(path, lock);
  }

  /** What the program wants kept. */
  Path checkpoint() {
    return path.resolve("checkpoint");
  }

  /** Where it runs unless its spec says where; empty at first. */
  Path run() {
    return path.resolve("run");
  }

  @Override
  public void close() {
    try {
      deleteTree(path);
      lock.close();
      Files.deleteIfExists(lockOf(path));
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("working folder not deleted folder=%s reason=%s", path, e);
    } finally {
      HELD.remove(lockOf(path));
    }
  }

  /** Deletes the folders of runs that nobody holds any more, and returns how many. */
  static int deleteAbandoned(Path root) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(root, "*" + LOCK)) {
      for (Path lock : locks) {
        deleted += deleteIfAbandoned(lock) ? 1 : 0;
      }
    } catch (NoSuchFileException nothingRan) {
      return deleted;
    }
    return deleted;
  }

  private static boolean deleteIfAbandoned(Path lock) throws IOException {
    if (HELD.contains(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return false;
      }
      String name = lock.getFileName().toString();
      deleteTree(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
      Files.deleteIfExists(lock);
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static Path lockOf(Path path) {
    return path.resolveSibling(path.getFileName() + LOCK);
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
