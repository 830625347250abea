package dev.barrido.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process of a cluster, known by the file {@code postmaster.pid} that PostgreSQL keeps.
 *
 * @param handle the process
 * @param port where it listens
 */
record Postmaster(ProcessHandle handle, int port) {
  static final String PID_FILE = "postmaster.pid";
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int PATIENCE_SECONDS = 20;

  /** The live server of a cluster; a file left by a dead one is no server. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    Path file = cluster.resolve(PID_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).trim());
    return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).trim()))
        .filter(Postmaster::isPostgres)
        .map(handle -> new Postmaster(handle, port));
  }

  /** Ends it as a power cut would if it takes too long; its write-ahead log loses nothing. */
  void stop() throws IOException {
    handle.destroy();
    try {
      handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException tooSlow) {
      handle.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL " + handle.pid() + " stopped", e);
    }
  }

  /** A number may have been given to another program since. */
  private static boolean isPostgres(ProcessHandle handle) {
    return handle.isAlive() && handle.info().command().orElse("").contains("postgres");
  }
}
