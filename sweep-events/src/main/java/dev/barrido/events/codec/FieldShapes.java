package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the fields of a JSON object to the components of a record, so that a refusal names the
 * field, what was expected and what came, in words that need no knowledge of Java. The components
 * of a record are looked at once, not with every value.
 */
final class FieldShapes {
  private static final int LONGEST_QUOTE = 60;

  private static final ClassValue<Shape> RECORDS =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return record(type);
        }
      };

  private FieldShapes() {}

  static void check(Class<?> type, JsonNode json) {
    RECORDS.get(type).check(Place.of(type), json);
  }

  /** A JSON value for messages. */
  static String words(JsonNode json) {
    String text =
        json.isMissingNode() ? "nothing" : json.isNumber() ? json.asText() : json.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  private static Shape record(Class<?> type) {
    List<Shape> fields = Arrays.stream(type.getRecordComponents()).map(FieldShapes::field).toList();
    return (place, json) -> {
      expect(json.isObject(), place, "an object", json);
      for (Shape field : fields) {
        field.check(place, json);
      }
    };
  }

  /** Of the object that a field is in. */
  private static Shape field(RecordComponent component) {
    String name = component.getName();
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Shape shape = of(component.getGenericType());
    return (place, json) -> {
      if (!optional || json.hasNonNull(name)) {
        JsonNode value = json.path(name);
        shape.check(place.field(name), value);
        NulFree.check(place.field(name), value);
      }
    };
  }

  private static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class ? map(of(of[1])) : list(item((Class<?>) of[0]));
    }
    return type instanceof Class<?> plain && plain.isEnum() ? oneOf(plain) : plain(type);
  }

  private static Shape oneOf(Class<?> type) {
    Set<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    String expected = "one of " + List.of(type.getEnumConstants());
    return (place, value) ->
        expect(value.isTextual() && names.contains(value.textValue()), place, expected, value);
  }

  private static Shape plain(Type type) {
    if (type == int.class || type == Integer.class) {
      return (place, value) -> {
        boolean whole = value.canConvertToExactIntegral() && value.canConvertToInt();
        expect(whole, place, "a whole number of at most 31 bits", value);
      };
    } else if (type == long.class || type == Long.class) {
      return (place, value) -> {
        boolean whole = value.canConvertToExactIntegral() && value.canConvertToLong();
        expect(whole, place, "a whole number", value);
      };
    } else if (type == double.class || type == Double.class) {
      return (place, value) -> {
        boolean finite = value.isNumber() && Double.isFinite(value.doubleValue());
        expect(finite, place, "a finite number", value);
      };
    } else if (type == boolean.class) {
      return (place, value) -> expect(value.isBoolean(), place, "true or false", value);
    } else if (type == Object.class) {
      return (place, value) -> {};
    }
    return (place, value) -> expect(value.isTextual(), place, "a text", value);
  }

  private static Shape map(Shape of) {
    return (place, value) -> {
      expect(value.isObject(), place, "an object", value);
      value.properties().forEach(entry -> of.check(place.field(entry.getKey()), entry.getValue()));
    };
  }

  private static Shape list(Shape of) {
    return (place, value) -> {
      expect(value.isArray(), place, "an array", value);
      for (int i = 0; i < value.size(); i++) {
        of.check(place.item(i), value.get(i));
      }
    };
  }

  private static Shape item(Class<?> type) {
    return type.isRecord()
        ? record(type)
        : (place, value) ->
            expect(value.isValueNode() && !value.isNull(), place, "a plain value", value);
  }

  private static void expect(boolean met, Place place, String expected, JsonNode got) {
    if (!met) {
      throw new UnreadableRecord(place + ": expected " + expected + ", got " + words(got), null);
    }
  }
}
