package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.events.Event;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records by the name they carry in {@code type}. */
public final class EventTypes {
  /** The version that this release writes, and the newest it reads. */
  public static final int VERSION = 1;

  private static final Map<String, Class<? extends Event>> BY_NAME = byName();

  private EventTypes() {}

  /** The simple names of all records. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The record that this JSON claims to be, once its envelope and required fields are there. */
  static Class<? extends Event> of(JsonNode json) {
    if (!json.isObject()) {
      throw new UnreadableRecord("expected a JSON object, got " + json.getNodeType(), null);
    }
    String name = json.path("type").asText();
    Class<? extends Event> type = BY_NAME.get(name);
    if (type == null) {
      throw new UnreadableRecord(
          "type: expected one of " + names() + ", got " + json.get("type"), null);
    }
    JsonNode version = json.path("version");
    if (!version.isInt() || version.intValue() < 1 || version.intValue() > VERSION) {
      throw new UnreadableRecord(
          name + ".version: expected 1 to " + VERSION + ", got " + json.get("version"), null);
    }
    Stream.of(type.getRecordComponents()).forEach(field -> checkPresent(name, field, json));
    return type;
  }

  private static void checkPresent(String name, RecordComponent field, JsonNode json) {
    boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (!optional && !json.hasNonNull(field.getName())) {
      throw new UnreadableRecord(
          name + "." + field.getName() + ": expected a value, got none", null);
    }
  }

  private static Map<String, Class<? extends Event>> byName() {
    Map<String, Class<? extends Event>> types = new TreeMap<>();
    collect(Event.class, types);
    return Map.copyOf(types);
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Event>> types) {
    if (type.isRecord()) {
      types.put(type.getSimpleName(), type.asSubclass(Event.class));
      return;
    }
    Stream.of(type.getPermittedSubclasses()).forEach(permitted -> collect(permitted, types));
  }
}
