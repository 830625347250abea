package dev.barrido.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRecordTest {
  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void namesEveryRequiredFieldThatIsMissing(String record) {
    for (JsonNode field : Golden.schemaDocument(record).get("required")) {
      ObjectNode json = Golden.sample(record);
      json.remove(field.asText());
      String place = field.asText().equals("type") ? "type" : record + "." + field.asText();

      assertThat(refusal(json)).startsWith(place + ": expected ").endsWith("got nothing");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void namesEveryFieldOfAWrongType(String record) {
    for (RecordComponent field : EventTypes.named(record).orElseThrow().getRecordComponents()) {
      ObjectNode json = Golden.sample(record);
      boolean isText = json.get(field.getName()).isTextual();
      json.set(field.getName(), isText ? Golden.JSON.createObjectNode() : json.textNode("abc"));

      assertThat(refusal(json))
          .startsWith(record + "." + field.getName() + ": expected ")
          .endsWith(isText ? ", got {}" : ", got \"abc\"");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void namesEveryNumberBelowAndAboveItsLimits(String record) {
    Golden.schemaDocument(record)
        .get("properties")
        .properties()
        .forEach(
            field -> {
              JsonNode limits = field.getValue();
              if (limits.has("minimum")) {
                String place = record + "." + field.getKey();
                long above = limits.get("maximum").longValue() + 1;
                ObjectNode json = Golden.sample(record);
                assertThat(refusal(json.put(field.getKey(), limits.get("minimum").longValue() - 1)))
                    .startsWith(place + " must be >= ");
                assertThat(refusal(json.put(field.getKey(), above))).startsWith(place);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EpochMeasured | epoch          | 1.5    | EpochMeasured.epoch: expected a whole number of at most 31 bits, got 1.5
          EpochMeasured | epoch          | "5"    | EpochMeasured.epoch: expected a whole number of at most 31 bits, got "5"
          EpochMeasured | epoch          | 0      | EpochMeasured.epoch must be >= 1, was 0
          EpochMeasured | epoch          | true   | EpochMeasured.epoch: expected a whole number of at most 31 bits, got true
          EpochMeasured | elapsedMillis  | 1e30   | EpochMeasured.elapsedMillis: expected a whole number, got 1.0E30
          EpochMeasured | objective      | "NaN"  | EpochMeasured.objective: expected a finite number, got "NaN"
          EpochMeasured | objective      | 1e999  | EpochMeasured.objective: expected a finite number, got Infinity
          EpochMeasured | metrics        | {"a":"NaN"} | EpochMeasured.metrics.a: expected a finite number, got "NaN"
          EpochMeasured | metrics        | {"a":null}  | EpochMeasured.metrics.a: expected a finite number, got null
          EpochMeasured | metrics        | {"a":-1e999} | EpochMeasured.metrics.a: expected a finite number, got -Infinity
          EpochMeasured | diverged       | "true" | EpochMeasured.diverged: expected true or false, got "true"
          EpochMeasured | diverged       | 1      | EpochMeasured.diverged: expected true or false, got 1
          EpochMeasured | trialId        | "a b"  | EpochMeasured.trialId: TrialId must be 1 to 141 letters, digits, dots, dashes or underscores, was "a b"
          EpochMeasured | trainerId      | ""     | EpochMeasured.trainerId: TrainerId must be 1 to 127 letters, digits, dots, dashes or underscores, was ""
          EpochMeasured | sweepId        | 7      | EpochMeasured.sweepId: expected a text, got 7
          EpochMeasured | version        | 2      | EpochMeasured.version: expected 1, the newest that this release reads; got 2
          EpochMeasured | version        | "1"    | EpochMeasured.version: expected 1, the newest that this release reads; got "1"
          TrialEnded    | endState       | "failed" | TrialEnded.endState: expected one of [COMPLETED, PRUNED, FAILED, CANCELLED], got "failed"
          TrialEnded    | endState       | 2      | TrialEnded.endState: expected one of [COMPLETED, PRUNED, FAILED, CANCELLED], got 2
          TrialEnded    | failureKind    | null   | failureKind must be given exactly when endState is FAILED, was null with FAILED
          TrialEnded    | endState       | "COMPLETED" | failureKind must be given exactly when endState is FAILED, was DIVERGED with COMPLETED
          TrialStarted  | hyperparameters | {"a":null} | TrialStarted.hyperparameters.a must be a text, a number or a boolean, was null
          TrialStarted  | hyperparameters | {"a":1e999} | TrialStarted.hyperparameters.a must be a text, a number or a boolean, was Infinity
          TrialJob      | hyperparameters | {"a":[1]} | TrialJob.hyperparameters.a must be a text, a number or a boolean, was [1]
          TrialJob      | training       | {"a":[0,{"b":1e999}]} | TrialJob.training.a[1].b must be a plain, finite value, was Infinity
          TrialJob      | seed           | 9007199254740992 | TrialJob.seed must be <= 9007199254740991, was 9007199254740992
          RefineSpace   | parameters     | [{}]   | RefineSpace.parameters[0].name: expected a text, got nothing
          RefineSpace   | parameters     | [3]    | RefineSpace.parameters[0]: expected an object, got 3
          RefineSpace   | parameters     | {}     | RefineSpace.parameters: expected an array, got {}
          RefineSpace   | parameters     | [{"name":"a","logarithmic":true,"values":[null]}] | RefineSpace.parameters[0].values[0]: expected a plain value, got null
          """)
  void saysPlaceExpectedAndGot(String record, String field, String value, String message)
      throws Exception {
    ObjectNode json = Golden.sample(record);

    json.set(field, Golden.JSON.readTree(value));

    assertThat(refusal(infinite(json))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "3", "\"text\"", "[]", "{", "{\"type\":", "nonsense"})
  void refusesWhatIsNoObject(String text) {
    assertThat(refusal(text))
        .startsWith("expected ")
        .contains(" JSON object")
        .doesNotContain("REDACTED");
  }

  @Test
  void refusesATombstone() {
    assertThatThrownBy(() -> codec.decode(null))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessage("expected a JSON object, got no value at all");
  }

  @Test
  void refusesATypeThatIsNotOfTheContract() {
    assertThat(refusal("{\"type\":\"java.lang.Runtime\",\"version\":1}"))
        .startsWith("type: expected one of [AttemptSuperseded, ")
        .endsWith("], got \"java.lang.Runtime\"");
  }

  @Test
  void refusesNumbersThatJsonDoesNotKnow() {
    String text = text("EpochMeasured").replace("0.035", "NaN");

    assertThat(refusal(text)).startsWith("expected one JSON object: Non-standard token 'NaN'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TrialEnded   | message         | "a\\u0000b"        | TrialEnded.message
          TrialStarted | hyperparameters | {"a":"\\u0000"}    | TrialStarted.hyperparameters.a
          TrialStarted | hyperparameters | {"\\u0000":1}      | TrialStarted.hyperparameters
          TrialJob     | training        | {"a":["\\u0000"]}  | TrialJob.training.a[0]
          """)
  void refusesTheCharacterThatDatabasesDoNotTake(
      String record, String field, String value, String place) throws Exception {
    ObjectNode json = Golden.sample(record);

    json.set(field, Golden.JSON.readTree(value));

    assertThat(refusal(json)).isEqualTo(place + ": expected text without NUL characters, got one");
  }

  @Test
  void readsABackslashBeforeU0000AsTheTextItIs() {
    ObjectNode json = Golden.sample("TrialEnded").put("message", "C:\\u0000");

    assertThat(codec.decode(Golden.bytes(json))).extracting("message").isEqualTo("C:\\u0000");
  }

  @Test
  void refusesDuplicateFieldsByName() {
    String text = text("EpochMeasured").replace("\"epoch\":5", "\"epoch\":5,\"epoch\":6");

    assertThat(refusal(text)).isEqualTo("expected one JSON object: Duplicate field 'epoch'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "]", ",", "\u0000"})
  void refusesWhatFollowsTheObject(String trailing) {
    assertThat(refusal(text("StopTrial") + trailing)).startsWith("expected one JSON object");
  }

  @Test
  void refusesNestingThatCouldExhaustTheStack() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    String text = text("TrialJob").replace("\"epochs\":54", "\"epochs\":" + deep);

    assertThat(refusal(text)).contains("nesting depth").contains("100");
  }

  @Test
  void refusesMoreThanFourMebibytes() {
    String text = text("StopTrial") + " ".repeat(EventCodec.MOST_BYTES);

    assertThat(refusal(text)).startsWith("expected at most 4194304 bytes, got 4194");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = text("PruneTrial").getBytes(StandardCharsets.UTF_8);
    bytes[text("PruneTrial").indexOf("asha")] = (byte) 0xff;

    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageStartingWith("expected one JSON object: Invalid UTF-8");
  }

  @Test
  void quotesLongValuesInPart() {
    ObjectNode json = Golden.sample("StopTrial").put("reason", "x".repeat(100_000));

    assertThat(refusal(json)).hasSizeLessThan(200).endsWith("xxx...");
  }

  private String refusal(JsonNode json) {
    return refusal(json.toString());
  }

  private String refusal(String text) {
    List<@Nullable String> messages = new ArrayList<>();
    assertThatThrownBy(() -> codec.decode(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableRecord.class)
        .satisfies(refusal -> messages.add(refusal.getMessage()));
    return String.valueOf(messages.get(0));
  }

  private static String text(String record) {
    return Golden.sample(record).toString();
  }

  /** Jackson writes what was 1e999 as a name; on the wire it is a number. */
  private static String infinite(ObjectNode json) {
    return json.toString()
        .replace("Infinity", "1e999")
        .replace("\"1e999\"", "1e999")
        .replace("\"-1e999\"", "-1e999");
  }
}
