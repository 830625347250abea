package dev.barrido.proposer.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.parts.allowed.AllowedHosts;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import dev.barrido.parts.health.DatabaseCheck;
import dev.barrido.proposer.application.EventPublisher;
import dev.barrido.proposer.application.HeldSweeps;
import dev.barrido.proposer.application.OpenToSweeps;
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
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** The objects that know nothing of the framework, made for it. */
class ProposerParts {
  private static final List<String> ANY = List.of("*");

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
  Sweeps sweeps(
      SweepStore store, ProposerSettings settings, OpenToSweeps open, OutboxSignal outbox) {
    ProposerSettings.Limits limits = settings.limits();
    return new Sweeps(
        store,
        Clock.systemUTC(),
        new SecureRandom(),
        QuotaReader.read(settings),
        new SweepLimits(limits.trials(), limits.parameters(), limits.enqueued()),
        open,
        outbox::raise);
  }

  /** The trainers' own settings; of those that nobody tells here, trainers alone know. */
  @Produces
  @Singleton
  OpenToSweeps open(
      @ConfigProperty(name = "trainer.data.roots") Optional<List<String>> files,
      @ConfigProperty(name = "trainer.data.hosts", defaultValue = "*") List<String> hosts,
      @ConfigProperty(name = "trainer.command.allowed") Optional<List<String>> programs,
      @ConfigProperty(name = "trainer.command.roots") Optional<List<String>> folders) {
    return new OpenToSweeps(
        new AllowedRoots(files.orElse(ANY), "trainer.data.roots"),
        new AllowedHosts(hosts, InetAddress::getAllByName),
        new AllowedPrograms(programs.orElse(ANY)),
        new AllowedRoots(folders.orElse(ANY), "trainer.command.roots"));
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
