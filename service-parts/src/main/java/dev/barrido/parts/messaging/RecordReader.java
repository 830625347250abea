package dev.barrido.parts.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads batches: what belongs on the topic comes back, what does not goes to the dead letters. */
@Singleton
public class RecordReader {
  private static final Logger LOG = Logger.getLogger(RecordReader.class);

  private final EventCodec codec;
  private final DeadLetters deadLetters;

  RecordReader(EventCodec codec, DeadLetters deadLetters) {
    this.codec = codec;
    this.deadLetters = deadLetters;
  }

  /** Those of the expected kind; returns once all others are dead letters. */
  public <T extends Event> List<Received<T>> read(
      List<ConsumerRecord<byte[], byte[]>> batch, Class<T> expected) {
    List<Rejected> rejected = new ArrayList<>();
    List<Received<T>> readable = readable(batch, expected, rejected);
    deadLetters.send(rejected);
    return readable;
  }

  /** The same for a topic of which somebody else sends all others to the dead letters. */
  public <T extends Event> List<Received<T>> readOnly(
      List<ConsumerRecord<byte[], byte[]>> batch, Class<T> expected) {
    return readable(batch, expected, new ArrayList<>());
  }

  /** Sends one to the dead letters that could be read, and not be worked on. */
  public void setAside(Received<?> received, String reason) {
    deadLetters.send(received.record(), reason);
  }

  private <T extends Event> List<Received<T>> readable(
      List<ConsumerRecord<byte[], byte[]>> batch, Class<T> expected, List<Rejected> rejected) {
    List<Received<T>> readable = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      try {
        readable.add(new Received<>(read(record, expected), record));
      } catch (UnreadableRecord e) {
        LOG.warnf(
            "unreadable record topic=%s partition=%d offset=%d reason=%s",
            record.topic(), record.partition(), record.offset(), e.getMessage());
        rejected.add(new Rejected(record, e.getMessage()));
      }
    }
    return readable;
  }

  private <T extends Event> T read(ConsumerRecord<byte[], byte[]> record, Class<T> expected) {
    Event event = codec.decode(record.value());
    if (!expected.isInstance(event)) {
      throw UnreadableRecord.of(expected, event);
    }
    return expected.cast(event);
  }
}
