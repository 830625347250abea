package dev.barrido.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of JSON, from a program of a user's own and for it. */
public final class JsonLine {
  private static final int DEEPEST_NESTING = 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build());
  }

  private JsonLine() {}

  /**
   * The fields of the object that a line is. NaN, Infinity and -Infinity, which Python writes
   * though JSON has none, are numbers here.
   *
   * @throws IllegalArgumentException if the line is no object, saying where it ceases to be one
   */
  public static Map<String, @Nullable Object> read(String line) {
    try {
      return Objects.requireNonNull(MAPPER.readValue(line, new TypeReference<>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "expected one JSON object: "
              + e.getOriginalMessage()
              + " at column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()),
          e);
    }
  }

  /** Plain values as one line. */
  public static String write(Map<String, ?> values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("expected plain values, got " + values, e);
    }
  }
}
