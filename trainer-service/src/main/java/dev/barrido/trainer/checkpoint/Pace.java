package dev.barrido.trainer.checkpoint;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often a running trial is kept: once in an interval, and less often where it takes long, so
 * that it never costs more than a twentieth of the time.
 */
public final class Pace {
  private static final long TIMES_ITS_COST = 20;

  private final long intervalNanos;
  private final LongSupplier nanos;
  private long next;

  /**
   * A pace that begins now.
   *
   * @param nanos a clock that never goes back
   */
  public Pace(Duration interval, LongSupplier nanos) {
    this.intervalNanos = interval.toNanos();
    this.nanos = nanos;
    this.next = nanos.getAsLong() + intervalNanos;
  }

  public boolean isDue() {
    return nanos.getAsLong() - next >= 0;
  }

  /** Does it, and waits again from its end on, whatever came of it. */
  public void run(Runnable keeping) {
    long began = nanos.getAsLong();
    try {
      keeping.run();
    } finally {
      long ended = nanos.getAsLong();
      next = ended + Math.max(intervalNanos, TIMES_ITS_COST * (ended - began));
    }
  }
}
