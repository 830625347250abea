package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the fields of a JSON object to the components of a record, so that a refusal names the
 * field, what was expected and what came, in words that need no knowledge of Java.
 */
final class FieldShapes {
  private static final int LONGEST_QUOTE = 60;

  private FieldShapes() {}

  static void check(Class<?> type, JsonNode json) {
    check(type.getSimpleName(), type, json);
  }

  /** A JSON value for messages. */
  static String words(JsonNode json) {
    String text =
        json.isMissingNode() ? "nothing" : json.isNumber() ? json.asText() : json.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  private static void check(String path, Class<?> type, JsonNode json) {
    expect(json.isObject(), path, "an object", json);
    for (RecordComponent field : type.getRecordComponents()) {
      JsonNode value = json.path(field.getName());
      boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!optional || json.hasNonNull(field.getName())) {
        check(path + "." + field.getName(), field.getGenericType(), value);
        NulFree.check(path + "." + field.getName(), value);
      }
    }
  }

  private static void check(String path, Type type, JsonNode value) {
    if (type instanceof ParameterizedType generic) {
      checkMany(path, generic, value);
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      List<String> names = Arrays.stream(plain.getEnumConstants()).map(String::valueOf).toList();
      boolean known = value.isTextual() && names.contains(value.textValue());
      expect(known, path, "one of " + names, value);
    } else {
      checkPlain(path, type, value);
    }
  }

  private static void checkPlain(String path, Type type, JsonNode value) {
    if (type == int.class || type == Integer.class) {
      boolean whole = value.canConvertToExactIntegral() && value.canConvertToInt();
      expect(whole, path, "a whole number of at most 31 bits", value);
    } else if (type == long.class || type == Long.class) {
      boolean whole = value.canConvertToExactIntegral() && value.canConvertToLong();
      expect(whole, path, "a whole number", value);
    } else if (type == double.class || type == Double.class) {
      boolean finite = value.isNumber() && Double.isFinite(value.doubleValue());
      expect(finite, path, "a finite number", value);
    } else if (type == boolean.class) {
      expect(value.isBoolean(), path, "true or false", value);
    } else if (type != Object.class) {
      expect(value.isTextual(), path, "a text", value);
    }
  }

  private static void checkMany(String path, ParameterizedType generic, JsonNode value) {
    Type[] of = generic.getActualTypeArguments();
    if (generic.getRawType() == Map.class) {
      expect(value.isObject(), path, "an object", value);
      value
          .properties()
          .forEach(entry -> check(path + "." + entry.getKey(), of[1], entry.getValue()));
      return;
    }
    expect(value.isArray(), path, "an array", value);
    for (int i = 0; i < value.size(); i++) {
      checkItem(path + "[" + i + "]", (Class<?>) of[0], value.get(i));
    }
  }

  private static void checkItem(String path, Class<?> type, JsonNode value) {
    if (type.isRecord()) {
      check(path, type, value);
    } else {
      expect(value.isValueNode() && !value.isNull(), path, "a plain value", value);
    }
  }

  private static void expect(boolean met, String path, String expected, JsonNode got) {
    if (!met) {
      throw new UnreadableRecord(path + ": expected " + expected + ", got " + words(got), null);
    }
  }
}
