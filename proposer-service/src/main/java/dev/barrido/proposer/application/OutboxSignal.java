package dev.barrido.proposer.application;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the outbox's thread that something was committed. */
public final class OutboxSignal {
  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    raised.release();
  }

  /** Waits until it was raised, or for so long; signals raised meanwhile count as one. */
  public void await(long millis) throws InterruptedException {
    raised.tryAcquire(millis, TimeUnit.MILLISECONDS);
    raised.drainPermits();
  }
}
