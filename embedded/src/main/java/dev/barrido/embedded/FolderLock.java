package dev.barrido.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held by the one process that may use a data folder; the system frees it when that one dies. */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = "lock";
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 50;

  /**
   * What this very process holds. It must not even open such a file: to close any channel of a file
   * frees the process's lock on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock at once or fails.
   *
   * @throws FolderInUse when another holder is alive
   */
  public static FolderLock take(Path folder) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    if (!HELD_HERE.add(real)) {
      throw new FolderInUse(folder);
    }
    try {
      return new FolderLock(real, lockedChannel(real));
    } catch (IOException | RuntimeException failed) {
      HELD_HERE.remove(real);
      throw failed;
    }
  }

  /** Whether any live process, this one included, holds the lock of a folder. */
  public static boolean isHeld(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return false;
    }
    try {
      take(folder).close();
      return false;
    } catch (FolderInUse held) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(folder);
  }

  /** Tries for a moment, since {@link #isHeld} takes the lock for an instant too. */
  private static FileChannel lockedChannel(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (int attempt = 1; channel.tryLock() == null; attempt++) {
      if (attempt == ATTEMPTS) {
        channel.close();
        throw new FolderInUse(folder);
      }
      pause();
    }
    return channel;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a data folder was being locked", e);
    }
  }
}
