package dev.barrido.proposer.messaging;

import dev.barrido.events.Pool;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.OwnTopics;
import dev.barrido.proposer.wiring.ProposerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topics of the pools of trainers: each is made when the first job for it is to be published.
 */
@ApplicationScoped
class PoolTopics {
  private final ProposerSettings settings;
  private final KafkaConnection connection;

  /** That of the default pool is there before anything is published. */
  private final Set<Pool> made = ConcurrentHashMap.newKeySet();

  PoolTopics(ProposerSettings settings, KafkaConnection connection) {
    this.settings = settings;
    this.connection = connection;
    made.add(Pool.DEFAULT);
  }

  /** The name of a topic that is there now, however long the broker is away. */
  String nameOf(Pool pool) {
    PoolQueue queue = new PoolQueue(pool);
    if (!made.contains(pool)) {
      make(queue);
    }
    return queue.topicName();
  }

  private void make(PoolQueue queue) {
    try (Admin admin = Admin.create(connection.to(settings.bootstrapServers()))) {
      new OwnTopics(admin, Thread.currentThread()::isInterrupted)
          .create(queue, settings.trialsPartitions());
      made.add(queue.pool());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a topic was made: " + queue, e);
    }
  }
}
