package dev.barrido.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schemas of operators' objects, from a folder of CustomResourceDefinitions: fields that a
 * schema does not have are refused, and so is a missing one that it requires.
 */
final class CustomResources {
  private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";

  private final Map<String, JsonNode> schemas = new HashMap<>();

  private CustomResources() {}

  static CustomResources in(Path folder) {
    CustomResources resources = new CustomResources();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".yaml")).forEach(resources::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return resources;
  }

  /** What is wrong with an object; empty: nothing. */
  List<String> problems(JsonNode object) {
    String key = key(object.path("apiVersion").asText(), object.path("kind").asText());
    JsonNode schema = schemas.get(key);
    if (schema == null) {
      return List.of(Manifests.nameOf(object) + ": expected a definition of " + key + ", got none");
    }
    List<String> problems = new ArrayList<>();
    check(object.path("spec"), schema.at("/properties/spec"), nameAndSpec(object), problems);
    return problems;
  }

  private static String nameAndSpec(JsonNode object) {
    return Manifests.nameOf(object) + ".spec";
  }

  private void add(Path file) {
    try {
      for (JsonNode definition :
          new YAMLMapper()
              .readerFor(JsonNode.class)
              .<JsonNode>readValues(file.toFile())
              .readAll()) {
        definition.at("/spec/versions").forEach(version -> add(definition, version));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonNode definition, JsonNode version) {
    String api = definition.at("/spec/group").asText() + "/" + version.path("name").asText();
    schemas.put(
        key(api, definition.at("/spec/names/kind").asText()),
        version.at("/schema/openAPIV3Schema"));
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
  }

  private static void check(JsonNode value, JsonNode schema, String path, List<String> problems) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), schema.path("items"), path + "[" + i + "]", problems);
      }
    } else if (value.isObject() && !schema.path(PRESERVE).asBoolean()) {
      checkFields(value, schema, path, problems);
    } else if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      problems.add(path + ": expected one of " + schema.path("enum") + ", got " + value);
    }
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.asText().equals(value.asText())) {
        return true;
      }
    }
    return false;
  }

  private static void checkFields(
      JsonNode value, JsonNode schema, String path, List<String> problems) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        problems.add(path + "." + required.asText() + ": expected one, got none");
      }
    }
    value
        .properties()
        .forEach(
            field -> {
              JsonNode known = schema.path("properties").path(field.getKey());
              JsonNode any = schema.path("additionalProperties");
              String place = path + "." + field.getKey();
              if (known.isMissingNode() && any.isMissingNode()) {
                problems.add(place + ": expected no such field");
              } else {
                check(field.getValue(), known.isMissingNode() ? any : known, place, problems);
              }
            });
  }
}
