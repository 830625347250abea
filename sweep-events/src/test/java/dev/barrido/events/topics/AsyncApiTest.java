package dev.barrido.events.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.barrido.events.Event;
import dev.barrido.events.Pool;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
  private static final String FOLDER = "/dev/barrido/events/";
  private static final String ANY_POOL = "barrido.trials.{pool}";

  private final JsonNode document = document();

  @Test
  void isOfVersionThree() {
    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
  }

  @Test
  void listsExactlyTheTopicsAndThatOfAnyPool() {
    List<String> addresses = new ArrayList<>();
    document.get("channels").forEach(channel -> addresses.add(channel.get("address").asText()));

    assertThat(addresses).containsExactlyInAnyOrderElementsOf(addresses());
  }

  @Test
  void givesTheQueueOfAPoolTheShapeOfTheDefaultOne() {
    JsonNode ofPool = channel(ANY_POOL);
    JsonNode ofDefault = channel(Topic.TRIALS);

    assertThat(new PoolQueue(new Pool("gpu")).topicName())
        .isEqualTo(ANY_POOL.replace("{pool}", "gpu"));
    assertThat(ofPool.get("messages")).isEqualTo(ofDefault.get("messages"));
    assertThat(ofPool.at("/bindings/kafka/partitions"))
        .isEqualTo(ofDefault.at("/bindings/kafka/partitions"));
    assertThat(ofPool.at("/bindings/kafka/topicConfiguration"))
        .isEqualTo(ofDefault.at("/bindings/kafka/topicConfiguration"));
  }

  @Test
  void listsExactlyTheRecordsAndTheDeadLetter() {
    TreeSet<String> expected = new TreeSet<>(EventTypes.names());
    expected.add("DeadLetter");

    assertThat(names(document.at("/components/messages"))).isEqualTo(expected);
    assertThat(messagesOfAllChannels()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void givesEachTopicItsShape(Topic topic) {
    JsonNode kafka = channel(topic).at("/bindings/kafka");
    Map<String, String> config = new TreeMap<>();
    kafka
        .get("topicConfiguration")
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              config.put(entry.getKey(), (value.isArray() ? value.get(0) : value).asText());
            });

    assertThat(kafka.get("topic").asText()).isEqualTo(topic.topicName());
    assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.defaultPartitions());
    assertThat(config).isEqualTo(topic.config());
  }

  @ParameterizedTest
  @MethodSource("records")
  void saysWhichTopicAndKeyARecordHas(String record) throws IOException {
    Event event = golden(record);
    Topic topic = Topic.of(event);
    String key = event.key().equals(event.sweepId().value()) ? "sweepId" : "trialId";
    JsonNode message = document.at("/components/messages/" + record);

    assertThat(channel(topic).get("messages").has(record)).isTrue();
    assertThat(message.at("/bindings/kafka/key/description").asText())
        .isEqualTo("The " + key + " of the value");
    assertThat(message.at("/payload/schema/$ref").asText())
        .isEqualTo("./schema/" + record + ".v1.json");
  }

  @Test
  void namesTheHeadersOfADeadLetter() {
    ConsumerRecord<byte[], byte[]> rejected =
        new ConsumerRecord<>("barrido.metrics", 3, 17, bytes("key"), new byte[5 << 20]);
    List<String> sent = new ArrayList<>();
    for (Header header : DeadLetter.of(rejected, "why").headers()) {
      sent.add(header.key());
    }

    assertThat(names(document.at("/components/schemas/DeadLetterHeaders/properties")))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void hasAnOperationForEachTopicThatItsOwnerSends() {
    List<String> sent = new ArrayList<>();
    document
        .get("operations")
        .forEach(
            operation -> {
              if (operation.get("action").asText().equals("send")) {
                sent.add(at(operation.get("channel")).get("address").asText());
              }
            });

    assertThat(sent).containsExactlyInAnyOrderElementsOf(addresses());
  }

  @Test
  void refersToNothingThatIsNotThere() {
    List<JsonNode> references = document.findValues("$ref");

    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      String to = reference.asText();
      if (to.startsWith("#")) {
        assertThat(document.at(to.substring(1)).isMissingNode()).as(to).isFalse();
      } else {
        assertThat(AsyncApiTest.class.getResource(FOLDER + to.substring(2))).as(to).isNotNull();
      }
    }
  }

  static Stream<String> records() {
    return EventTypes.names().stream();
  }

  private List<String> messagesOfAllChannels() {
    List<String> messages = new ArrayList<>();
    Stream.of(Topic.values())
        .forEach(topic -> messages.addAll(names(channel(topic).get("messages"))));
    return messages;
  }

  private static List<String> addresses() {
    return Stream.concat(Stream.of(Topic.values()).map(Topic::topicName), Stream.of(ANY_POOL))
        .toList();
  }

  private JsonNode channel(Topic topic) {
    return channel(topic.topicName());
  }

  private JsonNode channel(String address) {
    for (JsonNode channel : document.get("channels")) {
      if (channel.get("address").asText().equals(address)) {
        return channel;
      }
    }
    throw new AssertionError("no channel for " + address);
  }

  private JsonNode at(JsonNode reference) {
    return document.at(reference.get("$ref").asText().substring(1));
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Event golden(String record) throws IOException {
    return new EventCodec().decode(resource("/golden/" + record + ".v1.json"));
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(resource(FOLDER + "asyncapi.yaml"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
