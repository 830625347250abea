package dev.barrido.cli.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The trainers of a stack. One that dies is replaced, since its trial goes to whoever is there; one
 * that dies again and again right after its start is a failure of the stack.
 */
final class Trainers implements Releasable {
  private static final Duration LIFE_EXPECTED = Duration.ofSeconds(20);
  private static final int DEATHS_AT_START_ALLOWED = 3;
  private static final long PAUSE_MILLIS = 500;

  /** Starts the trainer of a number. */
  interface Starter {
    ServiceProcess start(int number) throws IOException;
  }

  private final Starter starter;
  private final Notices notices;
  private final CompletableFuture<String> failure;
  private final List<ServiceProcess> running = new ArrayList<>();
  private int count;
  private int deathsAtStart;
  private boolean closed;

  Trainers(Starter starter, Notices notices, CompletableFuture<String> failure) {
    this.starter = starter;
    this.notices = notices;
    this.failure = failure;
  }

  synchronized ServiceProcess add() throws IOException {
    return start(++count);
  }

  synchronized List<ServiceProcess> running() {
    return List.copyOf(running);
  }

  /** Asks all to hand back their trials and end. */
  @Override
  public synchronized void release() {
    closed = true;
    running.forEach(ServiceProcess::release);
  }

  @Override
  public void close() {
    release();
    running().forEach(ServiceProcess::close);
  }

  private ServiceProcess start(int number) throws IOException {
    if (closed) {
      throw new IOException("The stack is closed: no trainer can be added");
    }
    ServiceProcess trainer = starter.start(number);
    running.add(trainer);
    trainer.handle().onExit().thenRun(() -> ended(trainer, number));
    return trainer;
  }

  private void ended(ServiceProcess trainer, int number) {
    CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
        .execute(() -> replace(trainer, number));
  }

  private synchronized void replace(ServiceProcess trainer, int number) {
    running.remove(trainer);
    if (closed) {
      return;
    }
    boolean early = trainer.startedAt().plus(LIFE_EXPECTED).isAfter(Instant.now());
    deathsAtStart = early ? deathsAtStart + 1 : 0;
    if (deathsAtStart == DEATHS_AT_START_ALLOWED) {
      failure.complete(trainer.obituary());
      return;
    }
    notices.warning(trainer.name() + " (pid " + trainer.pid() + ") has ended; starting another");
    try {
      start(number);
    } catch (IOException e) {
      failure.complete(trainer.name() + " cannot be started again: " + e.getMessage());
    }
  }
}
