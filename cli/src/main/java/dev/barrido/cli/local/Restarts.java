package dev.barrido.cli.local;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Starts parts of a stack again that have died: nothing that was promised is lost with a process,
 * and a trainer's trial, even one that killed it, goes to whoever is there. A part that dies more
 * often while it starts than it may is a failure of the stack.
 */
final class Restarts {
  private static final long PAUSE_MILLIS = 500;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;

  private final Notices notices;
  private final CompletableFuture<String> failure;
  private final BooleanSupplier closed;

  /**
   * The parts of one stack.
   *
   * @param failure completes with the reason when one cannot be started again
   * @param closed whether parts that end now shall stay so
   */
  Restarts(Notices notices, CompletableFuture<String> failure, BooleanSupplier closed) {
    this.notices = notices;
    this.failure = failure;
    this.closed = closed;
  }

  /** From now on this part is started again whenever it dies. */
  void watch(Part part) {
    watch(part, 0);
  }

  private void watch(Part part, int deathsAtStart) {
    part.handle()
        .onExit()
        .thenRunAsync(
            () -> ended(part, part.hadStarted() ? 0 : deathsAtStart + 1), after(PAUSE_MILLIS));
  }

  private static Executor after(long millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
  }

  private void ended(Part part, int deathsAtStart) {
    if (closed.getAsBoolean()) {
      return;
    }
    if (deathsAtStart == part.deathsAtStartAllowed()) {
      failure.complete(part.obituary());
      return;
    }
    notices.warning(
        part.name() + " (pid " + part.handle().pid() + ") has ended; it is started again");
    try {
      part.restart();
    } catch (IOException e) {
      notices.warning(part.name() + " did not start: " + e.getMessage());
      after(PAUSE_AFTER_FAILURE_MILLIS).execute(() -> ended(part, deathsAtStart + 1));
      return;
    }
    watch(part, deathsAtStart);
  }
}
