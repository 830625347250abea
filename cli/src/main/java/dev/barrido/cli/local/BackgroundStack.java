package dev.barrido.cli.local;

import java.io.IOException;
import java.util.Optional;

/** Starts a stack that outlives the command. */
public final class BackgroundStack {
  private static final long PAUSE_MILLIS = 50;

  private BackgroundStack() {}

  /** Returns when it takes sweeps; a stack that does not start leaves nothing behind. */
  public static RunningStack start(StackSettings settings) throws IOException {
    Process daemon = StackDaemon.launch(settings);
    Thread interrupted = new Thread(daemon::destroy, "up-interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    RunningStack running = await(daemon, settings);
    Runtime.getRuntime().removeShutdownHook(interrupted);
    return running;
  }

  private static RunningStack await(Process daemon, StackSettings settings) throws IOException {
    while (true) {
      Optional<RunningStack> running = RunningStack.on(settings.data());
      if (running.filter(stack -> stack.owner().pid() == daemon.pid()).isPresent()) {
        return running.get();
      }
      if (!daemon.isAlive()) {
        throw new IOException("The stack did not start:\n" + StackDaemon.lastLines(settings));
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the stack was starting", e);
    }
  }
}
