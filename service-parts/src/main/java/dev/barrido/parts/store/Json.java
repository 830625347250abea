package dev.barrido.parts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.events.NarrowedParameter;
import java.util.List;
import java.util.Map;

/** What json columns hold. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A tree of plain values as JSON. */
  public static String write(Map<String, ?> tree) {
    return written(tree);
  }

  /** The parameters of a finer space as JSON. */
  public static String write(List<NarrowedParameter> parameters) {
    return written(parameters);
  }

  public static List<NarrowedParameter> parameters(String json) {
    return read(json, new TypeReference<>() {});
  }

  public static Map<String, Object> tree(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** Rows that PostgreSQL put together as a list of objects. */
  public static List<Map<String, Object>> rows(String json) {
    return read(json, new TypeReference<>() {});
  }

  public static Map<String, Double> metrics(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static String written(Object values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("expected plain values, got " + values, e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a jsonb column holds what was not written here: " + json, e);
    }
  }
}
