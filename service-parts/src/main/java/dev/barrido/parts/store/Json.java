package dev.barrido.parts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What json columns hold. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A tree of plain values as JSON. */
  public static String write(Map<String, ?> tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("expected a tree of plain values, got " + tree, e);
    }
  }

  public static Map<String, Object> tree(String json) {
    return read(json, new TypeReference<>() {});
  }

  public static Map<String, Double> metrics(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a jsonb column holds what was not written here: " + json, e);
    }
  }
}
