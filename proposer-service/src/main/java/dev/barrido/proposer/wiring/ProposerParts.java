package dev.barrido.proposer.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.proposer.application.EventPublisher;
import dev.barrido.proposer.application.Outbox;
import dev.barrido.proposer.application.OutboxPump;
import dev.barrido.proposer.application.OutboxSignal;
import dev.barrido.proposer.application.SweepStore;
import dev.barrido.proposer.application.Sweeps;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

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
  Sweeps sweeps(SweepStore store, OutboxSignal outbox) {
    return new Sweeps(store, Clock.systemUTC(), new SecureRandom(), outbox::raise);
  }

  @Produces
  @Singleton
  OutboxPump outboxPump(Outbox outbox, EventPublisher publisher, Sweeps sweeps) {
    return new OutboxPump(outbox, publisher, sweeps::spec, Clock.systemUTC());
  }
}
