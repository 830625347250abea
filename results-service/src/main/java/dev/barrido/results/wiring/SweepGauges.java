package dev.barrido.results.wiring;

import dev.barrido.results.projection.Report;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The numbers of one sweep. Each is registered once and reads the newest report, so that whoever
 * scrapes in between never finds it gone.
 */
final class SweepGauges {
  private final MeterRegistry registry;
  private final List<Meter> registered = new ArrayList<>();
  private boolean hasBest;
  private volatile Report report;

  SweepGauges(Report report, MeterRegistry registry) {
    this.registry = registry;
    this.report = report;
    for (String state : report.trials().byState().keySet()) {
      register("barrido.sweep.trials", now -> now.trials().byState().get(state), "state", state);
    }
    register("barrido.sweep.epochs", Report::epochs);
    show(report);
  }

  /** Tells the numbers of a newer report; the best joins the others once there is one. */
  void show(Report newer) {
    report = newer;
    if (!hasBest && newer.best() != null) {
      hasBest = true;
      register("barrido.sweep.best", now -> now.best() == null ? Double.NaN : now.best().value());
    }
  }

  Report shown() {
    return report;
  }

  /** Takes all of them away. */
  void remove() {
    registered.forEach(registry::remove);
  }

  private void register(String name, ToDoubleFunction<Report> number, String... tags) {
    registered.add(
        Gauge.builder(name, this, gauges -> number.applyAsDouble(gauges.report))
            .tags("sweep", report.sweepId())
            .tags(tags)
            .register(registry));
  }
}
