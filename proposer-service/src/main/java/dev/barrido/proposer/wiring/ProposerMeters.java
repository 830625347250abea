package dev.barrido.proposer.wiring;

import dev.barrido.proposer.application.Shares;
import dev.barrido.proposer.application.Sweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What this service tells Prometheus. */
@Singleton
public class ProposerMeters {
  private final Counter published;
  private final Timer publishing;
  private final Counter advice;
  private final Timer deciding;

  ProposerMeters(MeterRegistry meters, Sweeps sweeps, Shares shares) {
    published = meters.counter("barrido.outbox.published");
    publishing = meters.timer("barrido.outbox.publishing");
    advice = meters.counter("barrido.advice.heard");
    deciding =
        Timer.builder("barrido.advice.deciding").publishPercentileHistogram().register(meters);
    Gauge.builder("barrido.sweeps.at.work", sweeps, Sweeps::atWork).register(meters);
    Gauge.builder("barrido.trials.waiting", shares, Shares::waiting).register(meters);
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
