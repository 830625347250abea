package dev.barrido.proposer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.TrialJob;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.proposer.application.EventPublisher;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Puts each fact on the topic that its kind belongs to, and waits until the broker has it, however
 * long it is away: given up and begun again, it would be there twice.
 */
@ApplicationScoped
class KafkaEventPublisher implements EventPublisher {
  private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;
  private final EventCodec codec;
  private final Traces traces;

  KafkaEventPublisher(
      @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter,
      EventCodec codec,
      Traces traces) {
    this.emitter = emitter;
    this.codec = codec;
    this.traces = traces;
  }

  @Override
  public void publish(List<? extends Event> events) {
    if (!events.isEmpty()) {
      Uni.join()
          .all(events.stream().map(event -> emitter.send(record(event))).toList())
          .andFailFast()
          .await()
          .indefinitely();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Event event) {
    byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topicOf(event).topicName(), key, codec.encode(event));
    if (event instanceof TrialJob job) {
      traces.queued(job, record.headers());
    }
    return record;
  }

  private static Topic topicOf(Event event) {
    Topic topic = Topic.of(event);
    if (topic.owner() == Owner.PROPOSER) {
      return topic;
    }
    throw new IllegalArgumentException(
        "expected a record the proposer owns the topic of, got "
            + event.getClass().getSimpleName());
  }
}
