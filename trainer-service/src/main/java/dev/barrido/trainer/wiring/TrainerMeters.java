package dev.barrido.trainer.wiring;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EpochMeasured;
import dev.barrido.trainer.attempt.Disposition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What this service tells Prometheus. */
@Singleton
public class TrainerMeters {
  private final AtomicInteger busy = new AtomicInteger();
  private final Counter epochs;
  private final Map<Disposition, Timer> attempts = new EnumMap<>(Disposition.class);

  TrainerMeters(MeterRegistry meters, TrainerSettings settings) {
    Gauge.builder("barrido.slots", settings, TrainerSettings::slots).register(meters);
    Gauge.builder("barrido.slots.busy", busy, AtomicInteger::get).register(meters);
    epochs = meters.counter("barrido.epochs");
    for (Disposition end : Disposition.values()) {
      String outcome = end.name().toLowerCase(Locale.ROOT);
      attempts.put(end, meters.timer("barrido.attempts", "outcome", outcome));
    }
  }

  /** One slot is busy with a job until this returns. */
  public Disposition attempting(Callable<Disposition> attempt) throws Exception {
    long began = System.nanoTime();
    busy.incrementAndGet();
    try {
      Disposition end = attempt.call();
      attempts.get(end).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      return end;
    } finally {
      busy.decrementAndGet();
    }
  }

  /** An event is on its way. */
  public void sent(AttemptRecord event) {
    if (event instanceof EpochMeasured) {
      epochs.increment();
    }
  }
}
