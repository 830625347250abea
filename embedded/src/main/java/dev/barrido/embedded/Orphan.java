package dev.barrido.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A broker whose parent has died: it is shutting down by itself, and its folder is free when it has
 * ended.
 */
final class Orphan {
  private static final String PID_FILE = "broker.pid";
  private static final int PATIENCE_SECONDS = 20;

  private Orphan() {}

  static void remember(Path folder, long pid) throws IOException {
    Files.writeString(folder.resolve(PID_FILE), Long.toString(pid));
  }

  static void awaitEnd(Path folder) throws IOException {
    Optional<ProcessHandle> orphan = find(folder);
    if (orphan.isEmpty()) {
      return;
    }
    try {
      orphan.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException tooSlow) {
      orphan.get().destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the broker of a killed parent ended", e);
    }
  }

  private static Optional<ProcessHandle> find(Path folder) throws IOException {
    Path file = folder.resolve(PID_FILE);
    if (!Files.exists(file) || Files.size(file) == 0) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(file).trim()))
        .filter(handle -> handle.info().command().orElse("").endsWith("java"))
        .filter(handle -> isBroker(handle, folder));
  }

  /** A number may have been given to another program since; where it cannot be told, it has. */
  private static boolean isBroker(ProcessHandle handle, Path folder) {
    return handle
        .info()
        .arguments()
        .map(arguments -> String.join(" ", arguments).contains(folder.toString()))
        .orElse(false);
  }
}
