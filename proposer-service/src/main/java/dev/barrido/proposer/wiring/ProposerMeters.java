package dev.barrido.proposer.wiring;

import dev.barrido.events.Pool;
import dev.barrido.proposer.application.Sweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What this service tells Prometheus. */
@Singleton
public class ProposerMeters {
  private final Counter published;
  private final Timer publishing;
  private final Counter advice;
  private final Timer deciding;
  private final MeterRegistry meters;
  private final Set<Pool> pools = ConcurrentHashMap.newKeySet();
  private volatile Map<Pool, Integer> waiting = Map.of();

  ProposerMeters(MeterRegistry meters, Sweeps sweeps) {
    this.meters = meters;
    published = meters.counter("barrido.outbox.published");
    publishing = meters.timer("barrido.outbox.publishing");
    advice = meters.counter("barrido.advice.heard");
    deciding =
        Timer.builder("barrido.advice.deciding").publishPercentileHistogram().register(meters);
    Gauge.builder("barrido.sweeps.at.work", sweeps, Sweeps::atWork).register(meters);
    tellOf(Pool.DEFAULT);
  }

  /** So many trials of each pool wait to be queued; of the others none do. */
  public void waiting(Map<Pool, Integer> trials) {
    waiting = Map.copyOf(trials);
    trials.keySet().forEach(this::tellOf);
  }

  /** From now on, with one gauge that stays: whoever scales by it never finds it gone. */
  private void tellOf(Pool pool) {
    if (pools.add(pool)) {
      Gauge.builder("barrido.trials.waiting", this, told -> told.waiting.getOrDefault(pool, 0))
          .tags("pool", pool.name())
          .register(meters);
    }
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
