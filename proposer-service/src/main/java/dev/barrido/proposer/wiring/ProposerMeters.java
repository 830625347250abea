package dev.barrido.proposer.wiring;

import dev.barrido.events.Pool;
import dev.barrido.proposer.application.Sweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What this service tells Prometheus. */
@Singleton
public class ProposerMeters {
  private final Counter published;
  private final Timer publishing;
  private final Counter advice;
  private final Timer deciding;
  private final MultiGauge waiting;

  ProposerMeters(MeterRegistry meters, Sweeps sweeps) {
    published = meters.counter("barrido.outbox.published");
    publishing = meters.timer("barrido.outbox.publishing");
    advice = meters.counter("barrido.advice.heard");
    deciding =
        Timer.builder("barrido.advice.deciding").publishPercentileHistogram().register(meters);
    Gauge.builder("barrido.sweeps.at.work", sweeps, Sweeps::atWork).register(meters);
    waiting = MultiGauge.builder("barrido.trials.waiting").register(meters);
    waiting(Map.of());
  }

  /** So many trials of each pool wait to be queued; the default pool is told of always. */
  public void waiting(Map<Pool, Integer> trials) {
    Map<Pool, Integer> all = new HashMap<>(trials);
    all.putIfAbsent(Pool.DEFAULT, 0);
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    all.forEach((pool, count) -> rows.add(MultiGauge.Row.of(Tags.of("pool", pool.name()), count)));
    waiting.register(rows, true);
  }

  /** Empties the outbox, which says how many facts it published; looking in vain is not counted. */
  public void publishing(IntSupplier outbox) {
    long began = System.nanoTime();
    int facts = outbox.getAsInt();
    if (facts > 0) {
      published.increment(facts);
      publishing.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }

  /** A batch of advice was decided on and committed. */
  public void decided(int heard, long nanos) {
    advice.increment(heard);
    deciding.record(nanos, TimeUnit.NANOSECONDS);
  }
}
