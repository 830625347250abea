package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One report for all who watch a sweep: however many they are, it is asked for once. */
@ApplicationScoped
class SharedReports {
  private record Kept(long askedNanos, Report report) {}

  private final KnownSweeps known;
  private final Map<SweepId, Kept> kept = new ConcurrentHashMap<>();

  SharedReports(KnownSweeps known) {
    this.known = known;
  }

  /**
   * A report that was asked for at this time or later.
   *
   * @param changedNanos when the sweep changed, as {@link System#nanoTime} counts
   */
  Report since(SweepId sweep, long changedNanos) {
    Kept now =
        kept.compute(
            sweep,
            (id, before) ->
                before != null && before.askedNanos() - changedNanos > 0 ? before : ask(id));
    if (now.report().ended()) {
      kept.remove(sweep, now);
    }
    return now.report();
  }

  private Kept ask(SweepId sweep) {
    long asked = System.nanoTime();
    return new Kept(asked, known.report(sweep.value()));
  }
}
