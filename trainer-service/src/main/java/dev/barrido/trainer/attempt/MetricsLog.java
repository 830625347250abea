package dev.barrido.trainer.attempt;

import dev.barrido.events.AttemptRecord;

/** Where the events of an attempt go; in order, and surely there once {@link #flush} returns. */
public interface MetricsLog {
  /** Hands over one event without waiting for it to arrive. */
  void append(AttemptRecord event);

  /**
   * Waits until everything appended has arrived.
   *
   * @throws LogUnavailable if some of it could not be delivered
   */
  void flush();
}
