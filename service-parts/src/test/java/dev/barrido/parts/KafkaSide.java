package dev.barrido.parts;

import dev.barrido.events.Event;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialRecord;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.events.topics.DeadLetter;
import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.events.topics.TopicCreation;
import dev.barrido.parts.tracing.TraceNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a test sees and says on the topics, in place of the other services. */
public final class KafkaSide implements AutoCloseable {
  private static final Pattern EVERYTHING = Pattern.compile("barrido\\..+");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Map<String, Object> connection;
  private final EventCodec codec = new EventCodec();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public KafkaSide(String bootstrapServers) throws Exception {
    this(Map.of("bootstrap.servers", bootstrapServers));
  }

  /**
   * The same where more than an address is needed.
   *
   * @param connection what clients must know of the broker
   */
  public KafkaSide(Map<String, Object> connection) throws Exception {
    this.connection = Map.copyOf(connection);
    try (Admin admin = Admin.create(connection)) {
      for (Owner owner : Owner.values()) {
        new TopicCreation(admin).create(owner, Topic::defaultPartitions);
      }
    }
    Map<String, Object> reading = new HashMap<>(connection);
    reading.put("group.id", UUID.randomUUID().toString());
    reading.put("auto.offset.reset", "earliest");
    reading.put("metadata.max.age.ms", "500");
    consumer =
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(EVERYTHING);
    producer =
        new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public void send(Topic topic, Event event) {
    sendAll(topic, List.of(event));
  }

  /** One that carries a span of the trace of its trial, and that span. */
  public void sendTraced(Topic topic, TrialRecord event) {
    ProducerRecord<byte[], byte[]> record = record(topic.topicName(), event);
    record.headers().add("traceparent", traceparent(event).getBytes(StandardCharsets.UTF_8));
    producer.send(record);
    producer.flush();
  }

  private static String traceparent(TrialRecord event) {
    return "00-" + TraceNames.of(event.trialId()) + "-00f067aa0ba902b7-01";
  }

  /** Queues a job for the trainers of a pool. */
  public void send(PoolQueue queue, QueuedJob job) throws Exception {
    try (Admin admin = Admin.create(connection)) {
      new TopicCreation(admin).create(queue, Topic.TRIALS.defaultPartitions());
    }
    sendAll(queue.topicName(), List.of(job));
  }

  /** As fast as it goes; returns when the broker has all of them. */
  public void sendAll(Topic topic, List<? extends Event> events) {
    sendAll(topic.topicName(), events);
  }

  private void sendAll(String topicName, List<? extends Event> events) {
    for (Event event : events) {
      producer.send(record(topicName, event));
    }
    producer.flush();
  }

  private ProducerRecord<byte[], byte[]> record(String topicName, Event event) {
    byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topicName, key, codec.encode(event));
  }

  /** The partition of a topic on which records with this key lie. */
  public int partition(Topic topic, String key) {
    int partitions = producer.partitionsFor(topic.topicName()).size();
    return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
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
    return await(topic.topicName(), type, sweep, atLeast);
  }

  /** The same of the queue of a pool. */
  public <T extends QueuedJob> List<T> await(
      PoolQueue queue, Class<T> type, SweepId sweep, int atLeast) {
    return await(queue.topicName(), type, sweep, atLeast);
  }

  private <T extends Event> List<T> await(
      String topicName, Class<T> type, SweepId sweep, int atLeast) {
    awaitUntil(() -> events(topicName, type, sweep).size() >= atLeast, atLeast + " of " + type);
    return events(topicName, type, sweep);
  }

  /** What such records carry as the span that they came from, by the trial's trace. */
  public <T extends TrialRecord> Map<String, Set<String>> awaitSpans(
      Topic topic, Class<T> type, SweepId sweep, int atLeast) {
    await(topic, type, sweep, atLeast);
    Map<String, Set<String>> spans = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : seen) {
      Optional<Event> event =
          record.topic().equals(topic.topicName()) ? read(record) : Optional.empty();
      if (event.filter(type::isInstance).filter(e -> e.sweepId().equals(sweep)).isPresent()) {
        String[] span =
            new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8)
                .split("-");
        spans.computeIfAbsent(span[1], trace -> new HashSet<>()).add(span[2]);
      }
    }
    return spans;
  }

  public <T extends Event> void awaitAny(
      Topic topic, Class<T> type, SweepId sweep, Predicate<T> wanted) {
    awaitUntil(
        () -> events(topic.topicName(), type, sweep).stream().anyMatch(wanted),
        "a certain " + type);
  }

  /** The first such record of a sweep, on topics where most records may be hostile. */
  public <T extends Event> T awaitUnharmed(Class<T> type, SweepId sweep, Predicate<T> wanted) {
    AtomicReference<T> found = new AtomicReference<>();
    AtomicInteger looked = new AtomicInteger();
    awaitUntil(
        () -> {
          while (looked.get() < seen.size() && found.get() == null) {
            read(seen.get(looked.getAndIncrement()))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.sweepId().equals(sweep) && wanted.test(event))
                .ifPresent(found::set);
          }
          return found.get() != null;
        },
        "a certain " + type);
    return found.get();
  }

  private Optional<Event> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(codec.decode(record.value()));
    } catch (UnreadableRecord hostile) {
      return Optional.empty();
    }
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

  private <T extends Event> List<T> events(String topicName, Class<T> type, SweepId sweep) {
    return seen.stream()
        .filter(record -> record.topic().equals(topicName))
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
