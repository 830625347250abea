package dev.barrido.trainer.messaging;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How many epochs a second one slot may tell of, on the average. A trial that measures faster waits
 * for its turn, so that whoever stores what all trainers say need never do so faster than they can.
 * Not thread-safe: a slot trains one trial at a time.
 */
final class EpochPace {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final long nanosEach;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private long due;

  /**
   * A pace that begins now.
   *
   * @param perSecond epochs a second; 0: any number
   * @param nanos a clock that never goes back
   * @param pause waits for so many nanoseconds
   */
  EpochPace(int perSecond, LongSupplier nanos, LongConsumer pause) {
    if (perSecond < 0) {
      throw new IllegalArgumentException(
          "trainer.epochs-per-second: expected 0 or more, got " + perSecond);
    }
    this.nanosEach = perSecond == 0 ? 0 : SECOND_NANOS / perSecond;
    this.nanos = nanos;
    this.pause = pause;
    this.due = nanos.getAsLong();
  }

  /** Returns when one more may be told of; what a second left unused may be used at once. */
  void await() {
    if (nanosEach == 0) {
      return;
    }
    long now = nanos.getAsLong();
    due = Math.max(due, now - SECOND_NANOS) + nanosEach;
    if (due > now) {
      pause.accept(due - now);
    }
  }
}
