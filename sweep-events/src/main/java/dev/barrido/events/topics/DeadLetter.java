package dev.barrido.events.topics;

import dev.barrido.events.codec.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that no one can read, as it goes to {@code barrido.dead-letters}: key and value
 * untouched, the reason and where it came from in headers. Of one that is larger than any topic
 * takes, as compression makes possible, the beginning alone is kept.
 */
public final class DeadLetter {
  public static final String REASON = "dead-letter-reason";
  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";

  /** How many bytes the value had, where it was cut. */
  public static final String CUT = "dead-letter-cut";

  /** What a record may take with its key and its headers to be kept whole, in bytes. */
  static final int LARGEST_WHOLE = EventCodec.MOST_BYTES + (1 << 16);

  private static final int KEPT_VALUE = 1 << 16;
  private static final int KEPT_KEY = 1 << 10;
  private static final int LONGEST_REASON = 1_000;

  private DeadLetter() {}

  public static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, String reason) {
    boolean whole = size(record) <= LARGEST_WHOLE;
    ProducerRecord<byte[], byte[]> letter = whole ? whole(record) : cut(record);
    Headers headers = letter.headers();
    headers.add(REASON, bytes(shortened(reason)));
    headers.add(TOPIC, bytes(record.topic()));
    headers.add(PARTITION, bytes(Integer.toString(record.partition())));
    headers.add(OFFSET, bytes(Long.toString(record.offset())));
    return letter;
  }

  /** What a header of a letter says; nothing when it has none of that name. */
  public static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return Optional.ofNullable(letter.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /**
   * The record as it was, for the topic that it came from.
   *
   * @throws IllegalArgumentException when it did not come from a topic of the contract, or is not
   *     whole
   */
  public static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
    String from = header(letter, TOPIC).orElse("none");
    if (!isRead(from)) {
      throw new IllegalArgumentException(
          "expected a letter from one of the topics that are read, got one from " + from);
    }
    header(letter, CUT)
        .ifPresent(
            bytes -> {
              throw new IllegalArgumentException(
                  "expected a whole letter, got the beginning of one of " + bytes + " bytes");
            });
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(from, null, letter.key(), letter.value(), letter.headers());
    List.of(REASON, TOPIC, PARTITION, OFFSET).forEach(record.headers()::remove);
    return record;
  }

  /** A record may say itself that it was cut; that is not believed. */
  private static ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = new RecordHeaders(record.headers()).remove(CUT);
    return letter(record.key(), record.value(), headers);
  }

  private static ProducerRecord<byte[], byte[]> cut(ConsumerRecord<byte[], byte[]> record) {
    ProducerRecord<byte[], byte[]> letter =
        letter(
            beginning(record.key(), KEPT_KEY),
            beginning(record.value(), KEPT_VALUE),
            new RecordHeaders());
    letter.headers().add(CUT, bytes(Integer.toString(length(record.value()))));
    return letter;
  }

  private static boolean isRead(String topicName) {
    return PoolQueue.ofTopic(topicName).isPresent()
        || Stream.of(Topic.values())
            .filter(topic -> topic != Topic.DEAD_LETTERS)
            .anyMatch(topic -> topic.topicName().equals(topicName));
  }

  private static ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value, Headers headers) {
    return new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), null, key, value, headers);
  }

  private static long size(ConsumerRecord<byte[], byte[]> record) {
    long size = (long) length(record.key()) + length(record.value());
    for (Header header : record.headers()) {
      size += (long) bytes(header.key()).length + length(header.value());
    }
    return size;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static byte[] beginning(byte[] bytes, int most) {
    return length(bytes) <= most ? bytes : Arrays.copyOf(bytes, most);
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
