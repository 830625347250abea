package dev.barrido.proposer.messaging;

import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.TopicCreation;
import dev.barrido.proposer.wiring.ProposerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** The topics that the proposer owns. */
@ApplicationScoped
class ProposerTopics {
  private static final Logger LOG = Logger.getLogger(ProposerTopics.class);
  private static final long PAUSE_MILLIS = 250;

  private final ProposerSettings settings;

  ProposerTopics(ProposerSettings settings) {
    this.settings = settings;
  }

  /** Creates them, waiting for the broker as long as it takes. */
  void await(BooleanSupplier givenUp) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
      while (!givenUp.getAsBoolean()) {
        try {
          new TopicCreation(admin).create(Owner.PROPOSER, settings::partitions);
          return;
        } catch (ExecutionException e) {
          LOG.infof("waiting for the broker reason=%s", e.getCause().getMessage());
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
  }
}
