package dev.barrido.trainer.messaging;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.OutgoingChannel;
import dev.barrido.parts.tracing.Spans;
import dev.barrido.trainer.attempt.LogUnavailable;
import dev.barrido.trainer.attempt.MetricsLog;
import dev.barrido.trainer.wiring.TrainerMeters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The metrics topic, as one attempt sees it. Not thread-safe. */
final class KafkaMetricsLog implements MetricsLog {
  /** More than this many events under way, and the trainer waits for the broker. */
  private static final int MOST_UNDER_WAY = 256;

  private final OutgoingChannel metrics;
  private final EventCodec codec;
  private final TrainerMeters meters;
  private final EpochPace pace;
  private final Spans spans;
  private final Queue<CompletableFuture<Void>> underWay = new ArrayDeque<>();

  KafkaMetricsLog(
      OutgoingChannel metrics,
      EventCodec codec,
      TrainerMeters meters,
      EpochPace pace,
      Spans spans) {
    this.metrics = metrics;
    this.codec = codec;
    this.meters = meters;
    this.pace = pace;
    this.spans = spans;
  }

  @Override
  public void append(AttemptRecord event) {
    if (event instanceof EpochMeasured) {
      pace.await();
    }
    if (underWay.size() >= MOST_UNDER_WAY) {
      flush();
    }
    byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topic.METRICS.topicName(), key, codec.encode(event));
    spans.sent(event, record.headers());
    underWay.add(metrics.send(record));
    meters.sent(event);
  }

  @Override
  public void flush() {
    try {
      while (!underWay.isEmpty()) {
        underWay.remove().join();
      }
    } catch (CompletionException e) {
      underWay.clear();
      throw new LogUnavailable("the metrics topic did not take the trial's events", e);
    }
  }
}
