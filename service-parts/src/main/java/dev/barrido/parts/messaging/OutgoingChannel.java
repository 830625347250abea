package dev.barrido.parts.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

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
    } catch (KafkaException failed) {
      sent.completeExceptionally(failed);
    } catch (IllegalStateException closed) {
      sent.completeExceptionally(new KafkaException("expected an open channel", closed));
    }
    return sent;
  }

  /**
   * Sends all of these, and returns once the broker has them for good, however long it is away.
   *
   * @throws KafkaException if one of them was given up, or the thread is interrupted
   */
  public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
    List<CompletableFuture<Void>> sent = records.stream().map(this::send).toList();
    try {
      for (CompletableFuture<Void> one : sent) {
        one.get();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("expected the broker to take all records", e.getCause());
    }
  }
}
