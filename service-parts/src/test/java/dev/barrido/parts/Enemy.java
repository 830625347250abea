package dev.barrido.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Event;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.events.hostile.HostileRecord;
import dev.barrido.events.hostile.HostileRecords;
import dev.barrido.events.topics.DeadLetter;
import dev.barrido.events.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends hostile records to a topic, and looks whether each that cannot be read has become a dead
 * letter.
 */
public final class Enemy implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final EventCodec codec = new EventCodec();
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> letters;
  private final Map<String, String> unreadable = new HashMap<>();
  private final Set<String> dead = new HashSet<>();

  public Enemy(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "max.request.size",
                String.valueOf(16 << 20),
                "buffer.memory",
                String.valueOf(64 << 20),
                "compression.type",
                "gzip"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    letters =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition place = new TopicPartition(Topic.DEAD_LETTERS.topicName(), 0);
    letters.assign(List.of(place));
    letters.seekToBeginning(List.of(place));
  }

  /**
   * Sends so many, divided over all seeds, but none that can be read and does harm.
   *
   * @return how many cannot be read
   */
  public int send(
      Topic topic, int count, Class<? extends Event> expected, Predicate<Event> harmless)
      throws ExecutionException, InterruptedException {
    Map<String, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    for (long seed : HostileRecords.SEEDS) {
      for (int index = 0; index < count / HostileRecords.SEEDS.size(); index++) {
        HostileRecord hostile = HostileRecords.of(seed, index);
        Optional<Event> read = read(hostile, expected);
        if (read.isEmpty()) {
          sent.put(hostile.toString(), producer.send(record(topic, hostile)));
        } else if (harmless.test(read.get())) {
          producer.send(record(topic, hostile));
        }
      }
    }
    sent.put("the bomb", producer.send(bomb(topic)));
    for (Map.Entry<String, Future<RecordMetadata>> each : sent.entrySet()) {
      unreadable.put(place(each.getValue().get()), each.getKey());
    }
    return sent.size();
  }

  /** Waits until every record that cannot be read is a dead letter. */
  public void awaitDeadLetters() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!dead.containsAll(unreadable.keySet())) {
      letters.poll(Duration.ofMillis(100)).forEach(this::hear);
      if (System.nanoTime() > deadline) {
        Map<String, String> missing = new HashMap<>(unreadable);
        missing.keySet().removeAll(dead);
        throw new AssertionError("expected dead letters of " + missing);
      }
    }
  }

  /** How many dead letters there are. */
  public int deadLetters() {
    return dead.size();
  }

  private Optional<Event> read(HostileRecord hostile, Class<? extends Event> expected) {
    try {
      return Optional.of(codec.decode(hostile.value())).filter(expected::isInstance);
    } catch (UnreadableRecord e) {
      return Optional.empty();
    }
  }

  /** Small on the wire, and larger than any topic takes once it is unpacked. */
  private static ProducerRecord<byte[], byte[]> bomb(Topic topic) {
    return new ProducerRecord<>(topic.topicName(), new byte[1], new byte[10 << 20]);
  }

  /** A compacted topic takes nothing without a key. */
  private static ProducerRecord<byte[], byte[]> record(Topic topic, HostileRecord hostile) {
    byte[] key = hostile.key() == null && topic == Topic.SWEEPS ? new byte[0] : hostile.key();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic.topicName(), key, hostile.value());
    hostile.headers().forEach(record.headers()::add);
    return record;
  }

  private void hear(ConsumerRecord<byte[], byte[]> letter) {
    assertThat(DeadLetter.header(letter, DeadLetter.REASON).orElseThrow()).isNotBlank();
    dead.add(
        DeadLetter.header(letter, DeadLetter.TOPIC).orElseThrow()
            + "-"
            + DeadLetter.header(letter, DeadLetter.PARTITION).orElseThrow()
            + "@"
            + DeadLetter.header(letter, DeadLetter.OFFSET).orElseThrow());
  }

  private static String place(RecordMetadata sent) {
    return sent.topic() + "-" + sent.partition() + "@" + sent.offset();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    letters.close();
  }
}
