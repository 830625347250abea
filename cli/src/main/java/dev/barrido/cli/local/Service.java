package dev.barrido.cli.local;

import java.io.IOException;

/** A service of a stack: one process after another, each started in the same way. */
final class Service implements Part, Releasable {
  /** Starts a process of it. */
  interface Starter {
    ServiceProcess start() throws IOException;
  }

  private static final int DEATHS_AT_START_ALLOWED = 3;

  private final Starter starter;
  private ServiceProcess process;
  private boolean closed;

  private Service(Starter starter, ServiceProcess process) {
    this.starter = starter;
    this.process = process;
  }

  static Service start(Starter starter) throws IOException {
    return new Service(starter, starter.start());
  }

  /** The process that runs, or ran last. */
  synchronized ServiceProcess process() {
    return process;
  }

  @Override
  public String name() {
    return process().name();
  }

  @Override
  public ProcessHandle handle() {
    return process().handle();
  }

  @Override
  public String obituary() {
    return process().obituary();
  }

  @Override
  public boolean hadStarted() {
    return process().hasListened();
  }

  @Override
  public int deathsAtStartAllowed() {
    return DEATHS_AT_START_ALLOWED;
  }

  @Override
  public synchronized void restart() throws IOException {
    if (closed) {
      throw new IOException("The stack is closed: " + process.name() + " stays ended");
    }
    process = starter.start();
  }

  @Override
  public synchronized void release() {
    closed = true;
    process.release();
  }

  @Override
  public void close() {
    release();
    process().close();
  }
}
