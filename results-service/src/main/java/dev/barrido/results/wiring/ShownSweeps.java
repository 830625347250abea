package dev.barrido.results.wiring;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Report;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The sweeps whose numbers are told. A sweep leaves some minutes after its end, so that its last
 * numbers are read, and the series do not grow for ever. For one thread.
 */
final class ShownSweeps {
  private static final long KEPT_MILLIS = Duration.ofMinutes(10).toMillis();

  private final MeterRegistry registry;
  private final Map<SweepId, SweepGauges> gauges = new HashMap<>();

  ShownSweeps(MeterRegistry registry) {
    this.registry = registry;
  }

  void show(Report report) {
    gauges
        .computeIfAbsent(new SweepId(report.sweepId()), sweep -> new SweepGauges(report, registry))
        .show(report);
  }

  /** A sweep that is not there any more. */
  void forget(SweepId sweep) {
    SweepGauges gone = gauges.remove(sweep);
    if (gone != null) {
      gone.remove();
    }
  }

  /** Lets those go that have ended long ago. */
  void letGo(long nowEpochMillis) {
    gauges.entrySet().stream()
        .filter(sweep -> isLongOver(sweep.getValue().shown(), nowEpochMillis))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::forget);
  }

  private static boolean isLongOver(Report report, long nowEpochMillis) {
    long lastMillis = report.submittedAtEpochMillis() + report.elapsedMillis();
    return report.ended() && nowEpochMillis - lastMillis > KEPT_MILLIS;
  }
}
