package dev.barrido.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** What is sent to processes that {@link ProcessHandle} cannot send. */
public final class Signal {
  private Signal() {}

  /**
   * Sends one process a signal.
   *
   * @param name as {@code kill} takes it, STOP for instance
   */
  public static void send(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
