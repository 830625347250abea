package dev.barrido.benchmarks.stack;

import dev.barrido.events.Event;

/** Takes what is said of a sweep. */
public interface Hearer {
  /**
   * A fact, perhaps not for the first time.
   *
   * @param sentMillis the sender's clock
   * @param heardMillis the clock here
   */
  void take(Event fact, long sentMillis, long heardMillis);
}
