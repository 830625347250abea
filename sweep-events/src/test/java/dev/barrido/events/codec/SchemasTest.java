package dev.barrido.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void acceptsItsRecordAsSampledAndAsEncoded(String record) throws Exception {
    ObjectNode sample = Golden.sample(record);
    byte[] encoded = codec.encode(codec.decode(Golden.bytes(sample)));

    assertThat(Golden.schema(record).validate(sample)).isEmpty();
    assertThat(Golden.schema(record).validate(Golden.JSON.readTree(encoded))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void describesTypeVersionAndEveryComponentInOrder(String record) {
    List<String> expected = new ArrayList<>(List.of("type", "version"));
    components(record).map(RecordComponent::getName).forEach(expected::add);

    JsonNode properties = Golden.schemaDocument(record).get("properties");

    assertThat(names(properties)).isEqualTo(expected);
    properties.forEach(property -> assertThat(property.path("description").asText()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void requiresWhatCannotBeAbsent(String record) {
    List<String> expected = new ArrayList<>(List.of("type", "version"));
    components(record)
        .filter(component -> !isOptional(component))
        .map(RecordComponent::getName)
        .forEach(expected::add);

    List<String> required = new ArrayList<>();
    Golden.schemaDocument(record).get("required").forEach(name -> required.add(name.asText()));

    assertThat(required).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void listsEveryConstantOfAnEnum(String record) {
    JsonNode properties = Golden.schemaDocument(record).get("properties");

    components(record)
        .filter(component -> component.getType().isEnum())
        .forEach(
            component -> {
              List<@Nullable String> listed = new ArrayList<>();
              properties
                  .get(component.getName())
                  .get("enum")
                  .forEach(e -> listed.add(e.textValue()));
              List<@Nullable String> expected = new ArrayList<>();
              Stream.of(component.getType().getEnumConstants())
                  .map(String::valueOf)
                  .forEach(expected::add);
              if (isOptional(component)) {
                expected.add(null);
              }
              assertThat(listed).isEqualTo(expected);
            });
  }

  @ParameterizedTest
  @MethodSource("dev.barrido.events.codec.Golden#records")
  void carriesItsOwnNameAndVersion(String record) {
    JsonNode schema = Golden.schemaDocument(record);

    assertThat(schema.at("/properties/type/const").asText()).isEqualTo(record);
    assertThat(schema.at("/properties/version/const").asInt()).isEqualTo(EventTypes.VERSION);
    assertThat(schema.get("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("$id").asText()).endsWith("/" + record + ".v1.json");
  }

  private static Stream<RecordComponent> components(String record) {
    return Stream.of(EventTypes.named(record).orElseThrow().getRecordComponents());
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
    fields.forEachRemaining(field -> names.add(field.getKey()));
    return names;
  }
}
