package dev.barrido.trainer.messaging;

import dev.barrido.events.Pool;
import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.OwnTopics;
import dev.barrido.trainer.wiring.TrainerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The share group that the trainers of a pool take their jobs from (KIP-932). */
@ApplicationScoped
class TrialQueue {
  private final TrainerSettings settings;
  private final KafkaConnection connection;
  private final PoolQueue queue;

  TrialQueue(TrainerSettings settings, KafkaConnection connection) {
    this.settings = settings;
    this.connection = connection;
    this.queue = new PoolQueue(new Pool(settings.pool()));
  }

  /**
   * Creates the trainers' own topic and sets the group up, then waits for the proposer's topic: the
   * services may start in any order, and the broker after all of them.
   */
  void awaitTopics(BooleanSupplier givenUp) throws InterruptedException {
    try (Admin admin = Admin.create(connection())) {
      OwnTopics topics = new OwnTopics(admin, givenUp);
      topics.create(Owner.TRAINER, settings::partitions);
      topics.untilDone(
          () -> {
            readFromTheFirstTrial(admin);
            return true;
          });
      topics.await(queue.topicName());
    }
  }

  /** A member of the share group, subscribed. */
  ShareConsumer<byte[], byte[]> join() {
    Map<String, Object> config = connection();
    config.put("group.id", queue.group());
    config.put("share.acknowledgement.mode", "explicit");
    config.put("share.acquire.mode", "record_limit");
    config.put("max.poll.records", 1);
    ShareConsumer<byte[], byte[]> consumer =
        new KafkaShareConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(queue.topicName()));
    return consumer;
  }

  /** By default a share group loses what was sent before its first subscriber came. */
  private void readFromTheFirstTrial(Admin admin) throws ExecutionException, InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> change = new HashMap<>();
    change.put(
        new ConfigResource(ConfigResource.Type.GROUP, queue.group()),
        List.of(
            set("share.auto.offset.reset", "earliest"),
            set("share.record.lock.duration.ms", Long.toString(settings.lease().toMillis()))));
    admin.incrementalAlterConfigs(change).all().get();
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }

  private Map<String, Object> connection() {
    Map<String, Object> config = connection.to(settings.bootstrapServers());
    config.put("client.id", settings.id());
    return config;
  }
}
