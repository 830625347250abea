package dev.barrido.core.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that jumps from one alarm to the next; alarms of one instant ring as they were set. */
final class VirtualClock {
  private record Alarm(long atMillis, long order, Runnable action) {}

  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::atMillis).thenComparing(Alarm::order));
  private long nowMillis;
  private long set;

  long nowMillis() {
    return nowMillis;
  }

  void after(long millis, Runnable action) {
    if (millis < 0) {
      throw new IllegalArgumentException("a duration: expected at least 0 ms, got " + millis);
    }
    alarms.add(new Alarm(Math.addExact(nowMillis, millis), set++, action));
  }

  /** Rings the next alarm; false if there is none. */
  boolean advance() {
    Alarm next = alarms.poll();
    if (next == null) {
      return false;
    }
    nowMillis = next.atMillis();
    next.action().run();
    return true;
  }
}
