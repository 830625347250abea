package dev.barrido.results.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.barrido.events.topics.DeadLetter;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.DeadLetters;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.results.projection.DeadLetterView;
import dev.barrido.results.wiring.ResultsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The dead letters as they lie on their topic, read anew for whoever asks: there are few, and
 * nobody asks often.
 */
@ApplicationScoped
public class DeadLetterShelf {
  private static final int SHOWN_BYTES = 2_000;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String LIMIT_MILLIS = "10000";

  private final ResultsSettings settings;
  private final KafkaConnection connection;
  private final DeadLetters deadLetters;

  DeadLetterShelf(ResultsSettings settings, KafkaConnection connection, DeadLetters deadLetters) {
    this.settings = settings;
    this.connection = connection;
    this.deadLetters = deadLetters;
  }

  /**
   * The last ones, newest first.
   *
   * @throws KafkaException when the broker does not answer
   */
  public List<DeadLetterView> latest(int limit) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.DEAD_LETTERS.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      end.forEach(
          (partition, offset) ->
              consumer.seek(partition, Math.max(first.get(partition), offset - limit)));
      return read(consumer, end).stream()
          .sorted(Comparator.comparingLong(DeadLetterView::diedAtEpochMillis).reversed())
          .limit(limit)
          .toList();
    }
  }

  /**
   * Sends a letter again, to where it came from.
   *
   * @return the letter; empty when there is none of this place
   * @throws IllegalArgumentException when it came from nowhere that is read
   * @throws KafkaException when the broker does not answer
   */
  public Optional<DeadLetterView> replay(int partition, long offset) {
    Optional<ConsumerRecord<byte[], byte[]>> letter = find(partition, offset);
    letter.ifPresent(deadLetters::replay);
    return letter.map(DeadLetterShelf::view);
  }

  private static List<DeadLetterView> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
    List<DeadLetterView> letters = new ArrayList<>();
    while (end.entrySet().stream()
        .anyMatch(entry -> consumer.position(entry.getKey()) < entry.getValue())) {
      consumer.poll(POLL).forEach(letter -> letters.add(view(letter)));
    }
    return letters;
  }

  private Optional<ConsumerRecord<byte[], byte[]>> find(int partition, long offset) {
    TopicPartition place = new TopicPartition(Topic.DEAD_LETTERS.topicName(), partition);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      if (consumer.partitionsFor(place.topic()).size() <= partition
          || consumer.endOffsets(List.of(place)).get(place) <= offset
          || consumer.beginningOffsets(List.of(place)).get(place) > offset) {
        return Optional.empty();
      }
      consumer.assign(List.of(place));
      consumer.seek(place, offset);
      while (consumer.position(place) <= offset) {
        for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
          return Optional.of(letter).filter(found -> found.offset() == offset);
        }
      }
      return Optional.empty();
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> config = connection.to(settings.bootstrapServers());
    config.put("default.api.timeout.ms", LIMIT_MILLIS);
    config.put("request.timeout.ms", LIMIT_MILLIS);
    config.put("allow.auto.create.topics", "false");
    return new KafkaConsumer<>(config, bytes, bytes);
  }

  private static DeadLetterView view(ConsumerRecord<byte[], byte[]> letter) {
    byte[] value = letter.value() == null ? new byte[0] : letter.value();
    return new DeadLetterView(
        letter.partition() + "-" + letter.offset(),
        DeadLetter.header(letter, DeadLetter.REASON).orElse(null),
        DeadLetter.header(letter, DeadLetter.TOPIC).orElse(null),
        letter.key() == null ? null : new String(letter.key(), UTF_8),
        new String(value, 0, Math.min(value.length, SHOWN_BYTES), UTF_8),
        value.length,
        letter.timestamp());
  }
}
