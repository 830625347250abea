package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses the one character that JSON knows and databases do not take. */
final class NulFree {
  private NulFree() {}

  static void check(Place place, JsonNode value) {
    if (value.isTextual()) {
      check(place, value.textValue());
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                check(place, field.getKey());
                check(place.field(field.getKey()), field.getValue());
              });
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(place.item(i), value.get(i));
      }
    }
  }

  private static void check(Place place, String text) {
    if (text.indexOf(0) >= 0) {
      throw new UnreadableRecord(place + ": expected text without NUL characters, got one", null);
    }
  }
}
