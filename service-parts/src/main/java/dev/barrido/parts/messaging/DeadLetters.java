package dev.barrido.parts.messaging;

import dev.barrido.events.topics.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends records that no one can read to the dead-letters topic. */
@Singleton
@Startup // tells Prometheus of none from the beginning
public class DeadLetters {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final MutinyEmitter<ProducerRecord<byte[], byte[]>> letters;
  private final Counter sent;

  public DeadLetters(
      @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<ProducerRecord<byte[], byte[]>> letters,
      MeterRegistry meters) {
    this.letters = letters;
    this.sent = meters.counter("barrido.dead.letters");
  }

  /** Returns once the broker has it, however long it is away. */
  public void send(ConsumerRecord<byte[], byte[]> record, String reason) {
    send(List.of(new Rejected(record, reason)));
  }

  /**
   * Returns once the broker has all of them, however long it is away. They go together: there may
   * be a flood of them.
   */
  public void send(List<Rejected> rejected) {
    if (!rejected.isEmpty()) {
      List<Uni<Void>> all =
          rejected.stream()
              .map(each -> letters.send(DeadLetter.of(each.record(), each.reason())))
              .toList();
      Uni.join().all(all).andFailFast().await().indefinitely();
      sent.increment(rejected.size());
    }
  }

  /**
   * Sends a letter again, unchanged, to the topic that it came from. Returns once the broker has
   * it.
   *
   * @throws IllegalArgumentException when it came from no topic that is read
   */
  public void replay(ConsumerRecord<byte[], byte[]> letter) {
    letters.send(DeadLetter.again(letter)).await().atMost(LIMIT);
  }
}
