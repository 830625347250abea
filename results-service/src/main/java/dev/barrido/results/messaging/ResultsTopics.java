package dev.barrido.results.messaging;

import dev.barrido.events.topics.Owner;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.OwnTopics;
import dev.barrido.results.wiring.ResultsSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.admin.Admin;

/** Creates the topic that the results-service owns, waiting for the broker as long as it takes. */
@ApplicationScoped
class ResultsTopics {
  private final ResultsSettings settings;
  private final KafkaConnection connection;
  private final Thread thread = new Thread(this::create, "results-topics");

  ResultsTopics(ResultsSettings settings, KafkaConnection connection) {
    this.settings = settings;
    this.connection = connection;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void create() {
    try (Admin admin = Admin.create(connection.to(settings.bootstrapServers()))) {
      new OwnTopics(admin, () -> false).create(Owner.RESULTS, topic -> settings.advicePartitions());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
