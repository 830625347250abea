package dev.barrido.results.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.parts.messaging.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Reads batches: what belongs on the topic comes back, what does not goes to the dead letters. */
@ApplicationScoped
class FactReader {
  private static final Logger LOG = Logger.getLogger(FactReader.class);

  private final EventCodec codec;
  private final DeadLetters deadLetters;

  FactReader(EventCodec codec, DeadLetters deadLetters) {
    this.codec = codec;
    this.deadLetters = deadLetters;
  }

  <T extends Event> List<T> read(ConsumerRecords<byte[], byte[]> batch, Class<T> expected) {
    return read(batch, expected, (fact, record) -> fact);
  }

  /** The same, of each what is made of it and of where it lay. */
  <T extends Event, R> List<R> read(
      ConsumerRecords<byte[], byte[]> batch,
      Class<T> expected,
      BiFunction<T, ConsumerRecord<byte[], byte[]>, R> placed) {
    List<R> facts = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      read(record, expected).ifPresent(fact -> facts.add(placed.apply(fact, record)));
    }
    return facts;
  }

  private <T extends Event> Optional<T> read(
      ConsumerRecord<byte[], byte[]> record, Class<T> expected) {
    try {
      Event event = codec.decode(record.value());
      if (expected.isInstance(event)) {
        return Optional.of(expected.cast(event));
      }
      reject(
          record,
          "expected a " + expected.getSimpleName() + ", got a " + event.getClass().getSimpleName());
    } catch (UnreadableRecord e) {
      reject(record, e.getMessage());
    }
    return Optional.empty();
  }

  private void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
    LOG.warnf(
        "unreadable record topic=%s offset=%d reason=%s", record.topic(), record.offset(), reason);
    deadLetters.send(record, reason);
  }
}
