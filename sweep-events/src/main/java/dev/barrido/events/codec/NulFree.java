package dev.barrido.events.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses the one character that JSON knows and databases do not take. */
final class NulFree {
  private NulFree() {}

  static void check(String path, JsonNode value) {
    if (value.isTextual()) {
      check(path, value.textValue());
    }
    value
        .properties()
        .forEach(
            field -> {
              check(path, field.getKey());
              check(path + "." + field.getKey(), field.getValue());
            });
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(path + "[" + i + "]", value.get(i));
    }
  }

  private static void check(String path, String text) {
    if (text.indexOf(0) >= 0) {
      throw new UnreadableRecord(path + ": expected text without NUL characters, got one", null);
    }
  }
}
