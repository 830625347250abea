package dev.barrido.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** A value as somebody types it, where nobody has said yet of what kind it is. */
final class TypedValue {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TypedValue() {}

  /** A number, a boolean or a quoted text of JSON is that; all else is text as it stands. */
  static JsonNode of(String typed) {
    try {
      JsonNode value = JSON.readTree(typed);
      return value.isNumber() || value.isBoolean() || value.isTextual()
          ? value
          : TextNode.valueOf(typed);
    } catch (JsonProcessingException plainText) {
      return TextNode.valueOf(typed);
    }
  }
}
