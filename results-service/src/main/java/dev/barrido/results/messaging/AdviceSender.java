package dev.barrido.results.messaging;

import dev.barrido.events.Advice;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.OutgoingChannel;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.wiring.ResultsMeters;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Tells the proposer, and whoever else listens, what was stored. */
@ApplicationScoped
class AdviceSender {
  private static final String CHANNEL = "advice-out";

  private final KafkaClientService channels;
  private final EventCodec codec;
  private final ResultsMeters meters;
  private final LiveSweeps live;
  private final Traces traces;

  AdviceSender(
      KafkaClientService channels,
      EventCodec codec,
      ResultsMeters meters,
      LiveSweeps live,
      Traces traces,
      @Channel(CHANNEL) Emitter<byte[]> opener) { // there is no channel where nobody has this
    this.channels = channels;
    this.codec = codec;
    this.meters = meters;
    this.live = live;
    this.traces = traces;
  }

  /** Returns once the broker has all of it, however long it is away. */
  void send(List<? extends Advice> advice) {
    if (!advice.isEmpty()) {
      OutgoingChannel.of(channels, CHANNEL).sendAll(advice.stream().map(this::record).toList());
      meters.advised(advice.size());
    }
  }

  /** The same, for those too who watch a sweep. */
  void announce(List<? extends Advice> advice) {
    send(advice);
    advice.forEach(live::stored);
  }

  private ProducerRecord<byte[], byte[]> record(Advice advice) {
    byte[] key = advice.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topic.ADVICE.topicName(), key, codec.encode(advice));
    traces.now().sent(advice, record.headers());
    return record;
  }
}
