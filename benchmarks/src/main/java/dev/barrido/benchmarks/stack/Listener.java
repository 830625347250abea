package dev.barrido.benchmarks.stack;

import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.events.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears all that is said of sweeps from now on, orders as the trainers hear them. */
public final class Listener implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Set<SweepState> UNDER_WAY = Set.of(SweepState.RUNNING, SweepState.PAUSED);

  private final EventCodec codec = new EventCodec();
  private final KafkaConsumer<byte[], byte[]> consumer;

  private Listener(String bootstrapServers, Map<String, Object> patience) {
    Map<String, Object> settings = new HashMap<>(patience);
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("group.id", "benchmark-" + UUID.randomUUID());
    settings.put("auto.offset.reset", "earliest");
    settings.put("metadata.max.age.ms", "1000");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<String> topics =
        Stream.of(Topic.METRICS, Topic.ADVICE, Topic.TRIAL_COMMANDS, Topic.SWEEPS)
            .map(Topic::topicName)
            .toList();
    consumer.subscribe(topics);
    skipThePast();
  }

  /** What earlier sweeps left would be read while a later one is measured. */
  private void skipThePast() {
    while (consumer.assignment().isEmpty()) {
      consumer.poll(Duration.ofMillis(100));
    }
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
  }

  /** Hears everything at once, for which it asks the broker with every record. */
  public static Listener prompt(String bootstrapServers) {
    return new Listener(bootstrapServers, Map.of());
  }

  /**
   * Hears everything a little later, a lot at a time: for what is measured by the clocks of those
   * who say it, so that the broker works for them.
   */
  public static Listener patient(String bootstrapServers) {
    return new Listener(
        bootstrapServers, Map.of("fetch.min.bytes", 1 << 20, "fetch.max.wait.ms", 200));
  }

  /** Passes on what was said of this sweep, from before it began until it had ended. */
  public <H extends Hearer> H until(SweepId sweepEnds, H hearer) {
    return until(Set.of(sweepEnds), hearer);
  }

  /**
   * Passes on what was said of these sweeps, from before they began until all had ended. Topics are
   * read in no order, so what was said before the last end may be heard after it.
   */
  public <H extends Hearer> H until(Set<SweepId> sweepsEnd, H hearer) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    Set<SweepId> underWay = new HashSet<>(sweepsEnd);
    while (!underWay.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("expected " + underWay + " to end within " + LIMIT);
      }
      hear(sweepsEnd, underWay, hearer);
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (isBefore(ends)) {
      hear(sweepsEnd, underWay, hearer);
    }
    return hearer;
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private void hear(Set<SweepId> sweeps, Set<SweepId> underWay, Hearer hearer) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
      Event fact = read(record);
      if (sweeps.contains(fact.sweepId())) {
        hearer.take(fact, record.timestamp(), System.currentTimeMillis());
        if (fact instanceof SweepStateChanged sweep && !UNDER_WAY.contains(sweep.state())) {
          underWay.remove(sweep.sweepId());
        }
      }
    }
  }

  private Event read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return codec.decode(record.value());
    } catch (UnreadableRecord e) {
      throw new IllegalStateException("expected records of this release, got " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
