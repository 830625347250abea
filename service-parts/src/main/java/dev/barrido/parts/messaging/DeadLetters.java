package dev.barrido.parts.messaging;

import dev.barrido.events.topics.DeadLetter;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends records that no one can read to the dead-letters topic. */
@ApplicationScoped
public class DeadLetters {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final MutinyEmitter<ProducerRecord<byte[], byte[]>> letters;

  public DeadLetters(
      @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<ProducerRecord<byte[], byte[]>> letters) {
    this.letters = letters;
  }

  /** Returns once the broker has it. */
  public void send(ConsumerRecord<byte[], byte[]> record, String reason) {
    letters.send(DeadLetter.of(record, reason)).await().atMost(LIMIT);
  }
}
