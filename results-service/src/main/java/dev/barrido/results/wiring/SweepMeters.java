package dev.barrido.results.wiring;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What this service tells Prometheus of the sweeps that something was stored of. A sweep leaves
 * some minutes after its end, so that its last numbers are read, and the series do not grow for
 * ever.
 */
@Singleton
class SweepMeters {
  private static final Logger LOG = Logger.getLogger(SweepMeters.class);
  private static final long REFRESH_SECONDS = 5;
  private static final long KEPT_MILLIS = Duration.ofMinutes(10).toMillis();

  private final Results results;
  private final Clock clock;
  private final MultiGauge trials;
  private final MultiGauge epochs;
  private final MultiGauge best;
  private final Set<SweepId> changed = ConcurrentHashMap.newKeySet();
  private final Map<String, Report> shown = new TreeMap<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sweep-meters"));

  SweepMeters(Results results, LiveSweeps live, MeterRegistry meters, Clock clock) {
    this.results = results;
    this.clock = clock;
    this.trials = MultiGauge.builder("barrido.sweep.trials").register(meters);
    this.epochs = MultiGauge.builder("barrido.sweep.epochs").register(meters);
    this.best = MultiGauge.builder("barrido.sweep.best").register(meters);
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
    if (shown.values().removeIf(this::isLongOver) || !shown.isEmpty()) {
      show();
    }
  }

  private void read(SweepId sweep) {
    try {
      results
          .report(sweep)
          .ifPresentOrElse(
              report -> shown.put(report.sweepId(), report), () -> shown.remove(sweep.value()));
    } catch (StoreUnavailable e) {
      changed.add(sweep);
      LOG.debugf("numbers stay as they are sweepId=%s reason=%s", sweep, e.getMessage());
    }
  }

  private boolean isLongOver(Report report) {
    long lastMillis = report.submittedAtEpochMillis() + report.elapsedMillis();
    return report.ended() && clock.millis() - lastMillis > KEPT_MILLIS;
  }

  private void show() {
    trials.register(
        shown.values().stream()
            .flatMap(
                report ->
                    report.trials().byState().entrySet().stream()
                        .map(count -> Row.of(tags(report, count.getKey()), count.getValue())))
            .toList(),
        true);
    epochs.register(
        shown.values().stream().map(report -> Row.of(tags(report), report.epochs())).toList(),
        true);
    best.register(
        shown.values().stream()
            .filter(report -> report.best() != null)
            .map(report -> Row.of(tags(report), report, found -> found.best().value()))
            .toList(),
        true);
  }

  private static Tags tags(Report report) {
    return Tags.of("sweep", report.sweepId());
  }

  private static Tags tags(Report report, String state) {
    return tags(report).and("state", state);
  }
}
