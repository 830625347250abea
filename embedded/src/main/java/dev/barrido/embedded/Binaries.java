package dev.barrido.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where PostgreSQL's programs are unpacked, once for each user of the machine: a folder for each
 * version, which holds the library's mark when it is whole and its lock while someone unpacks.
 */
final class Binaries {
  private static final String VERSION = "PG-";
  private static final String WHOLE = ".exists";
  private static final String LOCK = "epg-lock";

  private static boolean clean;

  private Binaries() {}

  static Path folder() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "barrido-postgres-" + System.getProperty("user.name"));
    cleanOnce(folder);
    return folder;
  }

  /**
   * Before this process unpacks anything itself, and never after: to open the lock and to close it
   * would take it from whoever else holds it in here.
   */
  private static synchronized void cleanOnce(Path folder) throws IOException {
    if (!clean) {
      deleteHalfUnpacked(folder);
      clean = true;
    }
  }

  /** The library would stumble over the links of an unpacking that did not come to its end. */
  private static void deleteHalfUnpacked(Path folder) throws IOException {
    for (Path version : in(folder)) {
      if (version.getFileName().toString().startsWith(VERSION) && isHalf(version)) {
        deleteUnlessInWork(version);
      }
    }
  }

  private static void deleteUnlessInWork(Path version) throws IOException {
    Path file = version.resolve(LOCK);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null || !isHalf(version)) {
        return;
      }
      for (Path part : in(version)) {
        if (!part.equals(file)) {
          Tree.delete(part);
        }
      }
    }
  }

  private static boolean isHalf(Path version) {
    return !Files.exists(version.resolve(WHOLE));
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
