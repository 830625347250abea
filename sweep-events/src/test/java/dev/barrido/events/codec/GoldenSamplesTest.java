package dev.barrido.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {
  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void decodesAndEncodesToTheSameTree(String record) throws IOException {
    ObjectNode sample = Golden.sample(record);

    Event event = codec.decode(Golden.bytes(sample));

    assertThat(event.getClass().getSimpleName()).isEqualTo(record);
    assertThat(Golden.JSON.readTree(codec.encode(event))).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void decodesWhatItEncodesToAnEqualRecord(String record) {
    Event event = codec.decode(Golden.bytes(Golden.sample(record)));

    assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void ignoresFieldsOfALaterRelease(String record) {
    ObjectNode sample = Golden.sample(record);
    Event known = codec.decode(Golden.bytes(sample));
    sample.put("colour", "green").putObject("later").putArray("deeper").add(1);

    assertThat(codec.decode(Golden.bytes(sample))).isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#earlierRecords")
  void readsWhatEarlierReleasesWroteToTheSameTree(String record) throws IOException {
    ObjectNode earlier = Golden.earlier(record);

    Event event = codec.decode(Golden.bytes(earlier));

    assertThat(Golden.schema(record).validate(earlier)).isEmpty();
    assertThat(Golden.JSON.readTree(codec.encode(event))).isEqualTo(earlier);
  }

  @Test
  void writesTypeAndVersionFirstAndNoClassNames() {
    byte[] encoded = codec.encode(codec.decode(Golden.bytes(Golden.sample("StopTrial"))));

    assertThat(new String(encoded, StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"StopTrial\",\"version\":1,\"sweepId\":")
        .doesNotContain("barrido.events");
  }

  @Test
  void leavesAbsentValuesOut() throws IOException {
    JsonNode diverged = Golden.JSON.readTree(codec.encode(diverged()));

    assertThat(diverged.has("objective")).isFalse();
    assertThat(diverged.get("diverged").booleanValue()).isTrue();
    assertThat(Golden.schema("EpochMeasured").validate(diverged)).isEmpty();
  }

  @Test
  void keepsTextsOfAnyScript() {
    Event event =
        codec.decode(
            Golden.bytes(Golden.sample("PruneTrial").put("reason", "lernrate 過大 \"😀\"\n")));

    assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
  }

  private static EpochMeasured diverged() {
    return new EpochMeasured(
        new SweepId("s"),
        new TrialId("s-0"),
        0,
        1,
        new TrainerId("t"),
        3,
        null,
        true,
        Map.of(),
        10,
        20);
  }
}
