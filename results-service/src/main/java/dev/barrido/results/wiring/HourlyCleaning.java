package dev.barrido.results.wiring;

import dev.barrido.results.projection.OldMeasurements;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes, at start and every hour, the measurements that are kept no longer. */
@ApplicationScoped
class HourlyCleaning {
  private static final Logger LOG = Logger.getLogger(HourlyCleaning.class);

  private final OldMeasurements measurements;
  private final ResultsSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hourly-cleaning"));

  HourlyCleaning(OldMeasurements measurements, ResultsSettings settings, Clock clock) {
    this.measurements = measurements;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    settings
        .measurements()
        .keepFor()
        .ifPresent(age -> hourly.scheduleWithFixedDelay(() -> clean(age), 0, 1, TimeUnit.HOURS));
  }

  void stop(@Observes ShutdownEvent event) {
    hourly.shutdownNow();
  }

  private void clean(Duration age) {
    try {
      long deleted = measurements.forget(clock.instant().minus(age));
      if (deleted > 0) {
        LOG.infof("deleted what=\"old measurements\" count=%d", deleted);
      }
    } catch (RuntimeException e) {
      LOG.warnf("not deleted what=\"old measurements\" reason=%s", e);
    }
  }
}
