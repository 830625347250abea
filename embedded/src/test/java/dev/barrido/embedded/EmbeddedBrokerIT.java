package dev.barrido.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final String TOPIC = "letters";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void keepsRecordsOverARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      createTopic(broker);
      send(broker, "a");
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      send(broker, "b");

      assertThat(read(broker)).containsExactly("a", "b");
    }
  }

  @Test
  void deliversARecordOfAShareGroupOnce() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      createTopic(broker);
      readFromTheBeginning(broker, "workers");
      send(broker, "a");

      assertThat(takeOne(broker, "workers", PATIENCE)).containsExactly("a");
      assertThat(takeOne(broker, "workers", Duration.ofSeconds(3))).isEmpty();
    }
  }

  @Test
  void twoBrokersRunSideBySide() throws Exception {
    try (EmbeddedBroker one = EmbeddedBroker.start(folder.resolve("one"));
        EmbeddedBroker other = EmbeddedBroker.start(folder.resolve("other"))) {
      createTopic(one);
      createTopic(other);
      send(one, "a");
      send(other, "b");

      assertThat(read(one)).containsExactly("a");
      assertThat(read(other)).containsExactly("b");
    }
  }

  @Test
  void goesOnAfterAParentThatWasKilled() throws Exception {
    Process parent = BrokerParent.start(folder);
    long orphan = BrokerParent.brokerOf(parent);
    parent.destroyForcibly().waitFor();

    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      createTopic(broker);

      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void refusesAFolderThatAnotherOneUses() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder)).isInstanceOf(FolderInUse.class);
      assertThat(broker.isAlive()).isTrue();
    }
  }

  @Test
  void leavesNoProcessBehind() throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(folder);
    long pid = broker.pid();

    broker.close();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(properties(broker))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void readFromTheBeginning(EmbeddedBroker broker, String group) throws Exception {
    ConfigEntry earliest = new ConfigEntry("share.auto.offset.reset", "earliest");
    Collection<AlterConfigOp> set = List.of(new AlterConfigOp(earliest, AlterConfigOp.OpType.SET));
    try (Admin admin = Admin.create(properties(broker))) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
      admin.incrementalAlterConfigs(Map.of(resource, set)).all().get();
    }
  }

  private static void send(EmbeddedBroker broker, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties(broker), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            properties(broker), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<String> values = new java.util.ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(letter -> values.add(letter.value()));
      }
      return values;
    }
  }

  private static List<String> takeOne(EmbeddedBroker broker, String group, Duration patience) {
    Properties properties = properties(broker);
    properties.setProperty("group.id", group);
    properties.setProperty("share.acknowledgement.mode", "explicit");
    try (KafkaShareConsumer<String, String> consumer =
        new KafkaShareConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      long deadline = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> letter : consumer.poll(Duration.ofMillis(500))) {
          consumer.acknowledge(letter, AcknowledgeType.ACCEPT);
          consumer.commitSync();
          return List.of(letter.value());
        }
      }
      return List.of();
    }
  }

  private static Properties properties(EmbeddedBroker broker) {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", broker.bootstrapServers());
    return properties;
  }
}
