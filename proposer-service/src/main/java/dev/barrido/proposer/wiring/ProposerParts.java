package dev.barrido.proposer.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.parts.health.DatabaseCheck;
import dev.barrido.proposer.application.EventPublisher;
import dev.barrido.proposer.application.HeldSweeps;
import dev.barrido.proposer.application.Outbox;
import dev.barrido.proposer.application.OutboxPump;
import dev.barrido.proposer.application.OutboxSignal;
import dev.barrido.proposer.application.Shares;
import dev.barrido.proposer.application.StoredSweep;
import dev.barrido.proposer.application.SweepLimits;
import dev.barrido.proposer.application.SweepStore;
import dev.barrido.proposer.application.Sweeps;
import dev.barrido.proposer.application.TrainerSlots;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** The objects that know nothing of the framework, made for it. */
class ProposerParts {
  @Produces
  @Singleton
  EventCodec codec() {
    return new EventCodec();
  }

  @Produces
  @Singleton
  OutboxSignal outboxSignal() {
    return new OutboxSignal();
  }

  @Produces
  @Singleton
  Sweeps sweeps(SweepStore store, ProposerSettings settings, OutboxSignal outbox) {
    ProposerSettings.Limits limits = settings.limits();
    return new Sweeps(
        store,
        Clock.systemUTC(),
        new SecureRandom(),
        QuotaReader.read(settings),
        new SweepLimits(limits.trials(), limits.parameters(), limits.enqueued()),
        outbox::raise);
  }

  @Produces
  @Singleton
  Shares shares(Sweeps sweeps, TrainerSlots slots, ProposerSettings settings) {
    return new Shares(
        sweeps,
        slots::known,
        settings.queuedWithoutTrainers(),
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
  }

  @Produces
  @Singleton
  HeldSweeps heldSweeps(SweepStore store, OutboxSignal outbox) {
    return new HeldSweeps(
        sweep -> store.find(sweep).map(StoredSweep::held), store::hold, outbox::raise);
  }

  @Produces
  @Singleton
  OutboxPump outboxPump(Outbox outbox, EventPublisher publisher, Shares shares, Sweeps sweeps) {
    return new OutboxPump(outbox, publisher, shares::next, sweeps::spec, Clock.systemUTC());
  }

  @Produces
  @Readiness
  @Singleton
  HealthCheck database(DataSource dataSource) {
    return new DatabaseCheck(dataSource);
  }
}
