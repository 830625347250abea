package dev.barrido.events.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final int LARGEST = DeadLetter.LARGEST_WHOLE;

  @Test
  void keepsWhatATopicTakesAndSendsItAgainAsItWas() {
    ConsumerRecord<byte[], byte[]> record = record(new byte[LARGEST - 100]);
    record.headers().add("own", new byte[0]);
    record.headers().add("dead-letter-cut", new byte[0]);

    ProducerRecord<byte[], byte[]> again = DeadLetter.again(received(DeadLetter.of(record, "no")));

    assertThat(again.topic()).isEqualTo("barrido.metrics");
    assertThat(again.value()).isSameAs(record.value());
    assertThat(again.headers().toArray()).extracting("key").containsExactly("own");
  }

  @Test
  void keepsTheBeginningOfWhatNoTopicTakesAndSendsItToNobody() {
    ConsumerRecord<byte[], byte[]> letter =
        received(DeadLetter.of(record(new byte[LARGEST]), "no"));

    assertThat(letter.value()).hasSize(1 << 16);
    assertThat(DeadLetter.header(letter, DeadLetter.CUT)).hasValue(String.valueOf(LARGEST));
    assertThatThrownBy(() -> DeadLetter.again(letter))
        .hasMessage("expected a whole letter, got the beginning of one of " + LARGEST + " bytes");
  }

  @Test
  void cutsWhatIsLargeByItsKeyOrItsHeadersToo() {
    ConsumerRecord<byte[], byte[]> keyed =
        new ConsumerRecord<>("barrido.metrics", 0, 7, new byte[LARGEST + 1], null);
    ConsumerRecord<byte[], byte[]> headed = record(new byte[1]);
    headed.headers().add("large", new byte[LARGEST]);

    assertThat(DeadLetter.of(keyed, "no").key().length).isEqualTo(1 << 10);
    assertThat(DeadLetter.of(headed, "no").headers().lastHeader("large")).isNull();
  }

  @Test
  void keepsReasonsShort() {
    ConsumerRecord<byte[], byte[]> letter =
        received(DeadLetter.of(record(null), "x".repeat(100_000)));

    assertThat(DeadLetter.header(letter, DeadLetter.REASON)).hasValue("x".repeat(1_000) + "...");
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return new ConsumerRecord<>("barrido.metrics", 0, 7, "key".getBytes(UTF_8), value);
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> letter) {
    ConsumerRecord<byte[], byte[]> received =
        new ConsumerRecord<>(letter.topic(), 0, 0, letter.key(), letter.value());
    letter.headers().forEach(received.headers()::add);
    return received;
  }
}
