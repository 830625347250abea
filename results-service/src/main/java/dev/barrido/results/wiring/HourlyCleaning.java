package dev.barrido.results.wiring;

import dev.barrido.parts.cleaning.HourlyDeletions;
import dev.barrido.parts.cleaning.HourlyDeletions.Deletion;
import dev.barrido.results.projection.OldMeasurements;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Deletes, at start and every hour, the measurements that are kept no longer. */
@ApplicationScoped
class HourlyCleaning {
  private final OldMeasurements measurements;
  private final ResultsSettings settings;
  private final Clock clock;
  private final HourlyDeletions deletions = new HourlyDeletions();

  HourlyCleaning(OldMeasurements measurements, ResultsSettings settings, Clock clock) {
    this.measurements = measurements;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    settings
        .measurements()
        .keepFor()
        .ifPresent(age -> deletions.begin(List.of(measurementsOlderThan(age))));
  }

  void stop(@Observes ShutdownEvent event) {
    deletions.close();
  }

  private Deletion measurementsOlderThan(Duration age) {
    return new Deletion("old measurements", () -> measurements.forget(clock.instant().minus(age)));
  }
}
