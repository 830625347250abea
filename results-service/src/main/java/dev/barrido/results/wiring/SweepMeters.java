package dev.barrido.results.wiring;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Results;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What this service tells Prometheus of the sweeps that something was stored of. */
@Singleton
class SweepMeters {
  private static final Logger LOG = Logger.getLogger(SweepMeters.class);
  private static final long REFRESH_SECONDS = 5;

  private final Results results;
  private final Clock clock;
  private final ShownSweeps shown;
  private final Set<SweepId> changed = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sweep-meters"));

  SweepMeters(Results results, LiveSweeps live, MeterRegistry meters, Clock clock) {
    this.results = results;
    this.clock = clock;
    this.shown = new ShownSweeps(meters);
    live.watchAll(changed::add);
  }

  void start(@Observes StartupEvent event) {
    executor.scheduleWithFixedDelay(
        this::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void refresh() {
    for (SweepId sweep : new ArrayList<>(changed)) {
      changed.remove(sweep);
      read(sweep);
    }
    shown.letGo(clock.millis());
  }

  private void read(SweepId sweep) {
    try {
      results.report(sweep).ifPresentOrElse(shown::show, () -> shown.forget(sweep));
    } catch (StoreUnavailable e) {
      changed.add(sweep);
      LOG.debugf("numbers stay as they are sweepId=%s reason=%s", sweep, e.getMessage());
    }
  }
}
