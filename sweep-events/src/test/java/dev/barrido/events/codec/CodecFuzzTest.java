package dev.barrido.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecFuzzTest {
  private static final int ROUNDS = 2_000;

  /** What a field is replaced by. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "-1",
          "1.0",
          "1.5",
          "2147483647",
          "2147483648",
          "1e15",
          "9007199254740991",
          "9007199254740992",
          "\"\"",
          "\"a\"",
          "\"a b\"",
          "\"a\\u0000\"",
          "{\"a\":[\"\\u0000\"]}",
          "{\"\\u0000\":1}",
          "\"FAILED\"",
          "\"COMPLETED\"",
          "\"PRUNED\"",
          "\"DIVERGED\"",
          "\"MINIMIZE\"",
          "[]",
          "{}",
          "[1]",
          "[null]",
          "{\"a\":1}",
          "{\"a\":null}",
          "{\"a\":\"b\"}",
          "{\"a\":{}}",
          "[{\"name\":\"a\",\"logarithmic\":true}]",
          "[{\"name\":\"a\"}]");

  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void readsExactlyWhatTheSchemaAccepts(String record) throws Exception {
    Random random = new Random(record.hashCode());
    JsonSchema schema = Golden.schema(record);
    int readable = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode json = mutated(Golden.sample(record), random);
      boolean valid = schema.validate(json).isEmpty();
      assertThat(isReadable(Golden.bytes(json))).as("%s", json).isEqualTo(valid);
      readable += valid ? 1 : 0;
    }
    assertThat(readable).isBetween(ROUNDS / 100, ROUNDS * 99 / 100);
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void refusesDamagedBytesWithNothingButUnreadableRecord(String record) {
    Random random = new Random(record.hashCode());
    byte[] sample = Golden.bytes(Golden.sample(record));
    long refused =
        Stream.generate(() -> damaged(sample, random))
            .limit(ROUNDS)
            .filter(bytes -> !isReadable(bytes))
            .count();
    assertThat(refused).isGreaterThan(ROUNDS / 4);
  }

  private boolean isReadable(byte[] bytes) {
    try {
      codec.decode(bytes);
      return true;
    } catch (UnreadableRecord e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }

  private static ObjectNode mutated(ObjectNode json, Random random) throws Exception {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      String name = names.get(random.nextInt(names.size()));
      JsonNode value = Golden.JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
      if (random.nextInt(5) == 0) {
        json.remove(name);
      } else {
        json.set(name, value);
      }
    }
    return json;
  }

  private static byte[] damaged(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
