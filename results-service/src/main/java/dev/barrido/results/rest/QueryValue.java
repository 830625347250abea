package dev.barrido.results.rest;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads query parameters, and refuses what they cannot be. */
final class QueryValue {
  private QueryValue() {}

  static <E extends Enum<E>> E oneOf(String name, Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    String names =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        name + ": expected one of " + names + ", got \"" + value + "\"");
  }

  /** Milliseconds since 1970. */
  static long moment(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + ": expected a moment in milliseconds since 1970, got \"" + value + "\"", e);
    }
  }

  static int whole(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + ": expected a whole number, got \"" + value + "\"", e);
    }
  }
}
