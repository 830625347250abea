package dev.barrido.events.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.events.topics.DeadLetter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRecordsTest {
  private static final int OF_EACH_SEED = 3_000;

  private final EventCodec codec = new EventCodec();

  static Stream<Long> seeds() {
    return HostileRecords.SEEDS.stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areReadOrRefusedWithAReasonThatFitsIntoALetter(long seed) {
    long refused =
        IntStream.range(0, OF_EACH_SEED)
            .mapToObj(index -> HostileRecords.of(seed, index))
            .filter(this::isRefused)
            .count();

    assertThat(refused).isBetween(OF_EACH_SEED * 8 / 10L, OF_EACH_SEED - 1L);
  }

  @Test
  void areTheSameEveryTime() {
    HostileRecord one = HostileRecords.of(3, 17);
    HostileRecord same = HostileRecords.of(3, 17);

    assertThat(one.value()).isEqualTo(same.value());
    assertThat(one.key()).isEqualTo(same.key());
    assertThat(HostileRecords.of(4, 17).value()).isNotEqualTo(one.value());
  }

  private boolean isRefused(HostileRecord hostile) {
    try {
      codec.decode(hostile.value());
      return false;
    } catch (UnreadableRecord e) {
      assertThatCode(() -> letter(hostile, e.getMessage()))
          .as("%s", hostile)
          .doesNotThrowAnyException();
      assertThat(e.getMessage()).as("%s", hostile).isNotBlank();
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("the codec broke on " + hostile, e);
    }
  }

  private static ProducerRecord<byte[], byte[]> letter(HostileRecord hostile, String reason) {
    return DeadLetter.of(
        new ConsumerRecord<>("barrido.metrics", 0, 0, hostile.key(), hostile.value()), reason);
  }
}
