package dev.barrido.results.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Report;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownSweepsTest {
  private static final long TEN_MINUTES = 600_000;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<Meter> removed = new ArrayList<>();
  private final ShownSweeps sweeps = new ShownSweeps(registry);

  @Test
  void numbersFollowReportsWithoutAnyOfThemGoingInBetween() {
    registry.config().onMeterRemoved(removed::add);
    sweeps.show(report("one", 1, 3, null, false));
    Gauge epochs = epochs("one");

    sweeps.show(report("one", 2, 9, 0.25, false));
    sweeps.show(report("two", 1, 1, null, false));
    sweeps.letGo(TEN_MINUTES);

    assertThat(removed).isEmpty();
    assertThat(epochs("one")).isSameAs(epochs);
    assertThat(epochs.value()).isEqualTo(9);
    assertThat(completed("one")).isEqualTo(2);
    assertThat(registry.get("barrido.sweep.best").gauges())
        .singleElement()
        .satisfies(best -> assertThat(best.value()).isEqualTo(0.25));
  }

  @Test
  void numbersOfASweepLeaveTenMinutesAfterItsEndAndComeBackWhenItIsExtended() {
    sweeps.show(report("one", 2, 9, 0.25, true));
    sweeps.show(report("two", 1, 1, null, false));

    sweeps.letGo(TEN_MINUTES + 100);
    assertThat(of("one")).hasSize(9);
    sweeps.letGo(TEN_MINUTES + 101);
    assertThat(of("one")).isEmpty();
    assertThat(of("two")).hasSize(8);

    sweeps.show(report("one", 3, 12, 0.125, false));
    assertThat(epochs("one").value()).isEqualTo(12);
  }

  @Test
  void aDeletedSweepLeavesNothingEvenIfItWasTheLast() {
    sweeps.show(report("one", 1, 3, 0.5, false));

    sweeps.forget(new SweepId("one"));
    sweeps.forget(new SweepId("never-shown"));

    assertThat(registry.getMeters()).isEmpty();
  }

  private List<Meter> of(String sweep) {
    return registry.getMeters().stream()
        .filter(meter -> sweep.equals(meter.getId().getTag("sweep")))
        .toList();
  }

  private Gauge epochs(String sweep) {
    return registry.get("barrido.sweep.epochs").tag("sweep", sweep).gauge();
  }

  private double completed(String sweep) {
    return registry
        .get("barrido.sweep.trials")
        .tags("sweep", sweep, "state", "completed")
        .gauge()
        .value();
  }

  private static Report report(
      String sweep, int completed, long epochs, @Nullable Double best, boolean ended) {
    return new Report(
        sweep,
        sweep,
        "default",
        ended ? "COMPLETED" : "RUNNING",
        ended ? "MAX_TRIALS" : null,
        null,
        10,
        1,
        new Report.TrialCounts(completed, 0, 0, 0, completed, 0, 0, 0),
        epochs,
        0,
        100,
        null,
        best == null ? null : best(best),
        null,
        null,
        null,
        null,
        null);
  }

  private static Report.Best best(double value) {
    return new Report.Best("one-0", 0, value, null, 1, Map.of(), Map.of("value", value));
  }
}
