package dev.barrido.parts.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The steps between which a process must be able to die. A test that wants one to die there starts
 * it with the setting {@code barrido.fault}, the name of a file with the name of a step: the first
 * process that comes to the step deletes the file and halts, as if by kill -9. Without the setting
 * passing a step costs nothing.
 */
public enum FaultPoint {
  /** The outbox was read, nothing is published. */
  OUTBOX_READ,
  /** What was in the outbox is published, and not yet marked so. */
  OUTBOX_PUBLISHED,
  /** Advice is committed, and not yet acknowledged. */
  ADVICE_TAKEN,
  /** A batch is committed, and nobody is advised yet. */
  BATCH_STORED,
  /** All that follows from a batch is said, and the batch is not yet acknowledged. */
  BATCH_ADVISED,
  /** All of an attempt's events have arrived, and its job is not yet acknowledged. */
  JOB_DONE;

  /** What a process killed by SIGKILL leaves with. */
  private static final int KILLED = 137;

  private static final @Nullable Path FILE = file();
  private static final @Nullable FaultPoint WANTED = wanted();

  /** Comes to this step. */
  public void pass() {
    if (WANTED == this) {
      haltOnce();
    }
  }

  private static void haltOnce() {
    try {
      if (FILE != null && Files.deleteIfExists(FILE)) {
        Runtime.getRuntime().halt(KILLED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Path file() {
    String name = System.getProperty("barrido.fault");
    return name == null ? null : Path.of(name);
  }

  private static @Nullable FaultPoint wanted() {
    try {
      return FILE == null || !Files.exists(FILE) ? null : valueOf(Files.readString(FILE).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
