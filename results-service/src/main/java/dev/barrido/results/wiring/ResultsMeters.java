package dev.barrido.results.wiring;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.results.projection.LiveSweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What this service tells Prometheus of its streams; {@link SweepMeters} tells of the sweeps. */
@Singleton
public class ResultsMeters {
  private final MeterRegistry meters;
  private final Clock clock;
  private final Timer age;
  private final Counter advice;

  ResultsMeters(MeterRegistry meters, Clock clock, LiveSweeps live) {
    this.meters = meters;
    this.clock = clock;
    this.age =
        Timer.builder("barrido.measurement.age").publishPercentileHistogram().register(meters);
    this.advice = meters.counter("barrido.advice.sent");
    Gauge.builder("barrido.stream.watchers", live, LiveSweeps::watchers).register(meters);
  }

  /**
   * A batch was stored, and its advice is on the broker.
   *
   * @param stream the channel it came by
   * @param nanos what that took
   */
  public void stored(String stream, List<? extends Event> facts, long nanos) {
    meters.counter("barrido.facts.stored", "stream", stream).increment(facts.size());
    meters.timer("barrido.facts.storing", "stream", stream).record(nanos, TimeUnit.NANOSECONDS);
    long now = clock.millis();
    for (Event fact : facts) {
      if (fact instanceof EpochMeasured epoch) {
        age.record(Math.max(0, now - epoch.sentAtEpochMillis()), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Advice that the broker has. */
  public void advised(int advices) {
    advice.increment(advices);
  }
}
