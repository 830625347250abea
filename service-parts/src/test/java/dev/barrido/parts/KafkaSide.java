package dev.barrido.parts;

import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.topics.DeadLetter;
import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.Topic;
import dev.barrido.events.topics.TopicCreation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a test sees and says on the topics, in place of the other services. */
public final class KafkaSide implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final EventCodec codec = new EventCodec();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public KafkaSide(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      for (Owner owner : Owner.values()) {
        new TopicCreation(admin).create(owner, Topic::defaultPartitions);
      }
    }
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(Stream.of(Topic.values()).map(Topic::topicName).toList());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public void send(Topic topic, Event event) {
    producer.send(
        new ProducerRecord<>(
            topic.topicName(), event.key().getBytes(StandardCharsets.UTF_8), codec.encode(event)));
    producer.flush();
  }

  public void sendBytes(Topic topic, String key, String value) {
    producer.send(
        new ProducerRecord<>(
            topic.topicName(),
            key.getBytes(StandardCharsets.UTF_8),
            value.getBytes(StandardCharsets.UTF_8)));
    producer.flush();
  }

  /** The records of a sweep on a topic, once there are at least so many. */
  public <T extends Event> List<T> await(Topic topic, Class<T> type, SweepId sweep, int atLeast) {
    awaitUntil(() -> events(topic, type, sweep).size() >= atLeast, atLeast + " of " + type);
    return events(topic, type, sweep);
  }

  public <T extends Event> void awaitAny(
      Topic topic, Class<T> type, SweepId sweep, Predicate<T> wanted) {
    awaitUntil(() -> events(topic, type, sweep).stream().anyMatch(wanted), "a certain " + type);
  }

  /** The reason in the dead letter with this key. */
  public String awaitDeadLetter(String key) {
    awaitUntil(() -> deadLetters(key).findFirst().isPresent(), "a dead letter");
    return new String(
        deadLetters(key).findFirst().orElseThrow().headers().lastHeader(DeadLetter.REASON).value(),
        StandardCharsets.UTF_8);
  }

  private Stream<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
    return seen.stream()
        .filter(record -> record.topic().equals(Topic.DEAD_LETTERS.topicName()))
        .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key));
  }

  private <T extends Event> List<T> events(Topic topic, Class<T> type, SweepId sweep) {
    return seen.stream()
        .filter(record -> record.topic().equals(topic.topicName()))
        .filter(record -> !new String(record.key(), StandardCharsets.UTF_8).equals("poison"))
        .map(record -> codec.decode(record.value()))
        .filter(event -> event.sweepId().equals(sweep))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void awaitUntil(java.util.function.BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "expected " + what + " within " + LIMIT + ", saw " + seen.size() + " records");
      }
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
