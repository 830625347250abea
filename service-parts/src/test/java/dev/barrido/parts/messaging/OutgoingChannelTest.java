package dev.barrido.parts.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class OutgoingChannelTest {
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final OutgoingChannel channel = new OutgoingChannel(producer);

  @Test
  void aRecordIsSentOnceTheBrokerHasIt() {
    CompletableFuture<Void> sent = channel.send(record("one"));

    assertThat(sent).isNotDone();
    assertThat(producer.completeNext()).isTrue();
    assertThat(sent).isCompleted();
  }

  @Test
  void recordsGoInTheirOrder() {
    List<ProducerRecord<byte[], byte[]>> records =
        List.of(record("one"), record("two"), record("three"));

    records.forEach(channel::send);

    assertThat(producer.history()).containsExactlyElementsOf(records);
  }

  @Test
  void whatTheBrokerNeverTookHasFailed() {
    CompletableFuture<Void> sent = channel.send(record("one"));

    producer.errorNext(new TimeoutException("given up"));

    assertThatThrownBy(sent::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("given up");
  }

  @Test
  void soHasWhatIsSentWhenTheChannelIsClosed() {
    producer.close();

    assertThat(channel.send(record("late"))).isCompletedExceptionally();
  }

  @Test
  void manyAreSentOnceTheBrokerHasAllOfThem() {
    MockProducer<byte[], byte[]> prompt =
        new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    List<ProducerRecord<byte[], byte[]>> records = List.of(record("one"), record("two"));

    new OutgoingChannel(prompt).sendAll(records);

    assertThat(prompt.history()).containsExactlyElementsOf(records);
  }

  @Test
  void manyOfWhichTheBrokerNeverTookOneHaveFailed() {
    producer.sendException = new TimeoutException("given up");

    assertThatThrownBy(() -> channel.sendAll(List.of(record("one"))))
        .isInstanceOf(KafkaException.class)
        .hasRootCauseMessage("given up");
  }

  @Test
  void whoeverStopsWaitingIsStillInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> channel.sendAll(List.of(record("one"))))
        .isInstanceOf(InterruptException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private static ProducerRecord<byte[], byte[]> record(String value) {
    return new ProducerRecord<>("topic", value.getBytes(StandardCharsets.UTF_8));
  }
}
