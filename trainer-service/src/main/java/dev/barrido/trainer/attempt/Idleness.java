package dev.barrido.trainer.attempt;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long this process has had nothing to do: since it began, or since the last of its slots was
 * done. Thread-safe.
 */
public final class Idleness {
  private final LongSupplier nanos;
  private int jobs;
  private long since;

  /**
   * Idle from now on.
   *
   * @param nanos a clock that never goes back
   */
  public Idleness(LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** A slot has a job. */
  public synchronized void jobCame() {
    jobs++;
  }

  /** It has it no longer. */
  public synchronized void jobWent() {
    jobs--;
    since = nanos.getAsLong();
  }

  /** Whether no slot has had a job for so long. */
  public synchronized boolean lasted(Duration time) {
    return jobs == 0 && nanos.getAsLong() - since >= time.toNanos();
  }
}
