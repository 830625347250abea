package dev.barrido.events.topics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A record that no one can read, as it goes to {@code barrido.dead-letters}: key and value
 * untouched, the reason and where it came from in headers.
 */
public final class DeadLetter {
  public static final String REASON = "dead-letter-reason";
  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";

  private DeadLetter() {}

  public static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, String reason) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topic.DEAD_LETTERS.topicName(), null, record.key(), record.value(), record.headers());
    Headers headers = letter.headers();
    headers.add(REASON, bytes(reason));
    headers.add(TOPIC, bytes(record.topic()));
    headers.add(PARTITION, bytes(Integer.toString(record.partition())));
    headers.add(OFFSET, bytes(Long.toString(record.offset())));
    return letter;
  }

  /** What a header of a letter says; nothing when it has none of that name. */
  public static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return Optional.ofNullable(letter.headers().lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  /**
   * The record as it was, for the topic that it came from.
   *
   * @throws IllegalArgumentException when it did not come from a topic of the contract
   */
  public static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
    String from = header(letter, TOPIC).orElse("none");
    if (Stream.of(Topic.values()).noneMatch(topic -> topic.topicName().equals(from))
        || from.equals(Topic.DEAD_LETTERS.topicName())) {
      throw new IllegalArgumentException(
          "expected a letter from one of the topics that are read, got one from " + from);
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(from, null, letter.key(), letter.value(), letter.headers());
    List.of(REASON, TOPIC, PARTITION, OFFSET).forEach(record.headers()::remove);
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
