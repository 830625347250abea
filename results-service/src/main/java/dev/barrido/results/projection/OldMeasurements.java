package dev.barrido.results.projection;

import java.time.Instant;

/** The measurements of sweeps that are long over: curves, which reports do not need. */
public interface OldMeasurements {
  /**
   * Forgets those of all sweeps that ended before this moment. Trials keep their best epoch with
   * its metrics, so leaderboards, reports and exports stay as they are.
   *
   * @return how many measurements there were
   */
  long forget(Instant endedBefore);
}
