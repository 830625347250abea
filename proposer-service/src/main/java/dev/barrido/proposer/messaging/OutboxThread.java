package dev.barrido.proposer.messaging;

import dev.barrido.events.topics.Owner;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.OwnTopics;
import dev.barrido.proposer.application.OutboxPump;
import dev.barrido.proposer.application.OutboxSignal;
import dev.barrido.proposer.wiring.ProposerMeters;
import dev.barrido.proposer.wiring.ProposerSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/**
 * Publishes at once when told that something was committed, and looks by itself now and then, so
 * that what a crash or an outage left unpublished goes out too.
 */
@ApplicationScoped
class OutboxThread {
  private static final Logger LOG = Logger.getLogger(OutboxThread.class);
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final OutboxPump pump;
  private final OutboxSignal signal;
  private final ProposerSettings settings;
  private final KafkaConnection connection;
  private final ProposerMeters meters;
  private final Thread thread = new Thread(this::run, "outbox");
  private volatile boolean stopping;

  OutboxThread(
      OutboxPump pump,
      OutboxSignal signal,
      ProposerSettings settings,
      KafkaConnection connection,
      ProposerMeters meters) {
    this.pump = pump;
    this.signal = signal;
    this.settings = settings;
    this.connection = connection;
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    signal.raise();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  private void run() {
    try (Admin admin = Admin.create(connection.to(settings.bootstrapServers()))) {
      new OwnTopics(admin, () -> stopping).create(Owner.PROPOSER, settings::partitions);
      while (!stopping) {
        empty();
        signal.await(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void empty() {
    try {
      meters.publishing(pump::empty);
    } catch (RuntimeException e) {
      LOG.warnf("outbox waits, it will be published again reason=%s", e.toString());
    }
  }
}
