package dev.barrido.results.projection;

import dev.barrido.events.AttemptRecord;
import java.time.Duration;
import java.util.List;

/** Keeps which jobs are not done, and when they were last spoken of. */
public interface QueuedJobs {
  /** These are queued; of several jobs of a trial the last one counts. */
  void queued(List<PlacedJob> jobs);

  /** Trainers spoke of these, in this order. */
  void heard(List<AttemptRecord> records);

  /** Nobody needs those of sweeps that have ended. */
  void forgetEnded();

  /** Those of sweeps under way of which nobody has spoken for so long. */
  List<SilentJob> silent(Duration atLeast);
}
