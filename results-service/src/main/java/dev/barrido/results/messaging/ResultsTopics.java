package dev.barrido.results.messaging;

import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.TopicCreation;
import dev.barrido.results.wiring.ResultsSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** Creates the topic that the results-service owns, waiting for the broker as long as it takes. */
@ApplicationScoped
class ResultsTopics {
  private static final Logger LOG = Logger.getLogger(ResultsTopics.class);
  private static final long PAUSE_MILLIS = 250;

  private final ResultsSettings settings;
  private final Thread thread = new Thread(this::create, "results-topics");

  ResultsTopics(ResultsSettings settings) {
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void create() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
      createUntilThere(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void createUntilThere(Admin admin) throws InterruptedException {
    while (true) {
      try {
        new TopicCreation(admin).create(Owner.RESULTS, topic -> settings.advicePartitions());
        return;
      } catch (ExecutionException e) {
        LOG.infof("waiting for the broker reason=%s", e.getCause().getMessage());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
