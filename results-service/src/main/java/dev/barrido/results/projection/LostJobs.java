package dev.barrido.results.projection;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds jobs that are with nobody any more: not done, silent for long, and gone from the queue. One
 * that is only silent may wait for a free trainer. A trainer's last words may be under way when its
 * job leaves the queue, so a job is suspected first, and lost when all that had been said by then
 * is stored and it is silent still. Not thread-safe.
 */
public final class LostJobs {
  private final QueuedJobs jobs;
  private final JobQueue queue;
  private final Duration patience;
  private @Nullable Suspicion suspicion;

  /**
   * The jobs of all sweeps.
   *
   * @param patience how long a job must have been silent
   */
  public LostJobs(QueuedJobs jobs, JobQueue queue, Duration patience) {
    this.jobs = jobs;
    this.queue = queue;
    this.patience = patience;
  }

  /** Those that are known to be lost; told again until something is done about them. */
  public List<SilentJob> look() {
    jobs.forgetEnded();
    List<SilentJob> gone = gone();
    Suspicion before = suspicion;
    if (gone.isEmpty()) {
      suspicion = null;
      return List.of();
    }
    if (before == null) {
      suspicion = new Suspicion(ids(gone), queue.told());
      return List.of();
    }
    if (!queue.stored().cover(before.told())) {
      return List.of();
    }
    suspicion = null;
    // looked up again: what was stored meanwhile may have spoken of them
    return gone().stream().filter(job -> before.jobs().contains(job.id())).toList();
  }

  private List<SilentJob> gone() {
    List<SilentJob> silent = jobs.silent(patience);
    if (silent.isEmpty()) {
      return silent;
    }
    QueueState state =
        queue.state(silent.stream().map(job -> job.lane().pool()).collect(Collectors.toSet()));
    return silent.stream().filter(job -> !state.handsOut(job)).toList();
  }

  private static Set<JobId> ids(List<SilentJob> gone) {
    return gone.stream().map(SilentJob::id).collect(Collectors.toSet());
  }

  /** Jobs that were gone when trainers had spoken so far. */
  private record Suspicion(Set<JobId> jobs, LogPositions told) {}
}
