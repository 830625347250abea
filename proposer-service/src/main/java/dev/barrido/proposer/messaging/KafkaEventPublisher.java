package dev.barrido.proposer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.TrialJob;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.OutgoingChannel;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.proposer.application.EventPublisher;
import dev.barrido.proposer.application.Outgoing;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/**
 * Puts each fact on the topic that its kind belongs to, and waits until the broker has it, however
 * long it is away: given up and begun again, it would be there twice.
 */
@ApplicationScoped
class KafkaEventPublisher implements EventPublisher {
  private static final String CHANNEL = "outbox";

  private final KafkaClientService channels;
  private final EventCodec codec;
  private final Traces traces;
  private final PoolTopics poolTopics;

  KafkaEventPublisher(
      KafkaClientService channels,
      EventCodec codec,
      Traces traces,
      PoolTopics poolTopics,
      @Channel(CHANNEL) Emitter<byte[]> opener) { // there is no channel where nobody has this
    this.channels = channels;
    this.codec = codec;
    this.traces = traces;
    this.poolTopics = poolTopics;
  }

  @Override
  public void publish(List<Outgoing> records) {
    if (!records.isEmpty()) {
      OutgoingChannel.of(channels, CHANNEL).sendAll(records.stream().map(this::record).toList());
    }
  }

  private ProducerRecord<byte[], byte[]> record(Outgoing outgoing) {
    Event event = outgoing.event();
    byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topicName(outgoing), key, codec.encode(event));
    if (event instanceof TrialJob job) {
      traces.queued(job, record.headers());
    }
    return record;
  }

  private String topicName(Outgoing outgoing) {
    return outgoing instanceof Outgoing.Job job
        ? poolTopics.nameOf(job.pool())
        : topicOf(outgoing.event()).topicName();
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
