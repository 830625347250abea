package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.events.Event;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The records by the name they carry in {@code type}. */
public final class EventTypes {
  /** The version that this release writes, and the newest it reads. */
  public static final int VERSION = 1;

  private static final Map<String, Class<? extends Event>> BY_NAME = byName();

  private EventTypes() {}

  /** The simple names of all records, sorted. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The record of this name, if there is one. */
  public static Optional<Class<? extends Event>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The record that this JSON claims to be, once its envelope and its fields are as they must. */
  static Class<? extends Event> of(JsonNode json) {
    if (!json.isObject()) {
      throw new UnreadableRecord("expected a JSON object, got " + FieldShapes.words(json), null);
    }
    JsonNode name = json.path("type");
    Class<? extends Event> type = name.isTextual() ? BY_NAME.get(name.textValue()) : null;
    if (type == null) {
      throw new UnreadableRecord(
          "type: expected one of " + names() + ", got " + FieldShapes.words(name), null);
    }
    checkVersion(type.getSimpleName(), json.path("version"));
    FieldShapes.check(type, json);
    return type;
  }

  private static void checkVersion(String name, JsonNode version) {
    boolean readable =
        version.canConvertToExactIntegral()
            && version.canConvertToInt()
            && version.intValue() >= 1
            && version.intValue() <= VERSION;
    if (!readable) {
      throw new UnreadableRecord(
          name
              + ".version: expected "
              + VERSION
              + ", the newest that this release reads; got "
              + FieldShapes.words(version),
          null);
    }
  }

  private static Map<String, Class<? extends Event>> byName() {
    Map<String, Class<? extends Event>> types = new TreeMap<>();
    collect(Event.class, types);
    return Collections.unmodifiableMap(types);
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Event>> types) {
    if (type.isRecord()) {
      types.put(type.getSimpleName(), type.asSubclass(Event.class));
      return;
    }
    Stream.of(type.getPermittedSubclasses()).forEach(permitted -> collect(permitted, types));
  }
}
