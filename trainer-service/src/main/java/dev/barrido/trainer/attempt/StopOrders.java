package dev.barrido.trainer.attempt;

import dev.barrido.events.StopReason;
import dev.barrido.events.TrialId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trials that were ordered to stop, and whether this whole process is. Orders may come before
 * their trial does; the latest are remembered. Thread-safe.
 */
public final class StopOrders {
  private static final int REMEMBERED = 100_000;

  private final Map<TrialId, StopReason> orders =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TrialId, StopReason> eldest) {
              return size() > REMEMBERED;
            }
          });
  private volatile boolean shuttingDown;

  /** Orders a trial to stop; the first reason stands. */
  public void stop(TrialId trial, StopReason reason) {
    orders.putIfAbsent(trial, reason);
  }

  /** Why this trial must stop, if it must. */
  public Optional<StopReason> reasonToStop(TrialId trial) {
    return Optional.ofNullable(orders.get(trial));
  }

  /** From now on every attempt stops and hands its trial back. */
  public void shutDown() {
    shuttingDown = true;
  }

  public boolean shuttingDown() {
    return shuttingDown;
  }
}
