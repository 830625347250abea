package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.time.Duration;
import java.util.List;

/** Ends of sweeps that whoever waits for them was not told of yet. */
public interface SweepNews {
  /** Ends that are not older than this and were not told, oldest first. */
  List<End> untold(Duration atMostOld);

  /** This end was told; an earlier one of the same sweep needs no telling any more. */
  void told(End end);

  /**
   * An end of a sweep; one that is extended may end again.
   *
   * @param revision of the sweep's state when it ended
   */
  record End(SweepId sweep, int revision) {}
}
