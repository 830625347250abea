package dev.barrido.parts.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * An outgoing channel, sent on by its producer itself. An emitter hands each record from queue to
 * queue and from thread to thread first, which costs several times what its sending does. Records
 * that one thread sends arrive in their order. Thread-safe.
 */
public final class OutgoingChannel {
  private final Producer<byte[], byte[]> producer;

  /** The channel of this producer. */
  public OutgoingChannel(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /**
   * The channel of this name; of one without an emitter there is no producer.
   *
   * @throws IllegalStateException if there is no such channel, or not yet
   */
  public static OutgoingChannel of(KafkaClientService clients, String name) {
    var client = clients.<byte[], byte[]>getProducer(name);
    if (client == null) {
      throw new IllegalStateException(
          "expected one of the channels " + clients.getProducerChannels() + ", got " + name);
    }
    return new OutgoingChannel(client.unwrap());
  }

  /**
   * Hands a record over; waits only while the producer knows nothing of the topic or holds all that
   * it may.
   *
   * @return done when the broker has it for good, failed when it was given up
   */
  public CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    try {
      producer.send(
          record,
          (place, failure) -> {
            if (failure == null) {
              sent.complete(null);
            } else {
              sent.completeExceptionally(failure);
            }
          });
    } catch (KafkaException | IllegalStateException closed) {
      sent.completeExceptionally(closed);
    }
    return sent;
  }
}
