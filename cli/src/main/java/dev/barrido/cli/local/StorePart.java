package dev.barrido.cli.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Broker or database: started again on its own data, and ready when that returns.
 *
 * @param log what people should read when it has ended
 * @param process that runs, or ran last
 */
record StorePart(String name, Path log, Supplier<ProcessHandle> process, Start start)
    implements Part {
  /**
   * Ten minutes of them and more: a disk that is full keeps it from starting until there is room.
   */
  private static final int DEATHS_AT_START_ALLOWED = 300;

  /** Starts it again. */
  interface Start {
    void run() throws IOException;
  }

  @Override
  public ProcessHandle handle() {
    return process.get();
  }

  @Override
  public String obituary() {
    return name + " has ended; see its log " + log;
  }

  @Override
  public boolean hadStarted() {
    return true; // or else its start would not have returned
  }

  @Override
  public int deathsAtStartAllowed() {
    return DEATHS_AT_START_ALLOWED;
  }

  @Override
  public void restart() throws IOException {
    start.run();
  }
}
