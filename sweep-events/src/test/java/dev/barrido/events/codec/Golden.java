package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The frozen samples and the schemas, by the name of their record. */
final class Golden {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path EARLIER = Path.of("src/test/resources/golden/earlier");

  private Golden() {}

  static Stream<String> records() {
    return EventTypes.names().stream();
  }

  /** Those that have fields today that they had not at first. */
  static Stream<String> earlierRecords() throws IOException {
    try (Stream<Path> files = Files.list(EARLIER)) {
      return files
          .map(file -> file.getFileName().toString().split("\\.")[0])
          .sorted()
          .toList()
          .stream();
    }
  }

  static ObjectNode sample(String record) {
    return (ObjectNode) read("/golden/" + record + ".v1.json");
  }

  /** As a release wrote it that did not know all of today's fields. */
  static ObjectNode earlier(String record) {
    return (ObjectNode) read("/golden/earlier/" + record + ".v1.json");
  }

  static JsonNode schemaDocument(String record) {
    return read("/dev/barrido/events/schema/" + record + ".v1.json");
  }

  static JsonSchema schema(String record) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaDocument(record));
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Golden.class.getResourceAsStream(resource)) {
      return JSON.readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
