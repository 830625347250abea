package dev.barrido.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into the bytes on the topics and back: one JSON object with {@code type} and {@code
 * version} first, ids as plain strings, absent values left out. Readers ignore fields they do not
 * know. Thread-safe.
 */
public final class EventCodec {
  /** The most that a record may take, keys and headers aside. */
  public static final int MOST_BYTES = 4 << 20;

  private static final int DEEPEST_NESTING = 100;

  private static final JsonInclude.Value ABSENT_LEFT_OUT =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  private final ObjectMapper mapper = mapper();

  /** The UTF-8 JSON of a record, as compact as it gets. */
  public byte[] encode(Event event) {
    byte[] envelope = envelope(event.getClass());
    byte[] fields = fields(event);
    byte[] json = Arrays.copyOf(envelope, envelope.length + fields.length - 1);
    System.arraycopy(fields, 1, json, envelope.length, fields.length - 1);
    return json;
  }

  /**
   * The record in these bytes.
   *
   * @throws UnreadableRecord if they hold no valid record, naming the field, what was expected and
   *     what came
   */
  public Event decode(byte @Nullable [] value) {
    if (value == null) {
      throw new UnreadableRecord("expected a JSON object, got no value at all", null);
    }
    JsonNode json = parsed(value);
    Class<? extends Event> type = EventTypes.of(json);
    try {
      return mapper.treeToValue(json, type);
    } catch (ValueInstantiationException e) {
      throw new UnreadableRecord(e.getCause().getMessage(), e);
    } catch (JsonMappingException e) {
      throw new UnreadableRecord(place(type, e) + ": " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new UnreadableRecord(type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** How the object of such a record begins; its fields follow, of which each record has some. */
  private static byte[] envelope(Class<? extends Event> type) {
    return ("{\"type\":\"" + type.getSimpleName() + "\",\"version\":" + EventTypes.VERSION + ",")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] fields(Event event) {
    try {
      return mapper.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("expected a record of plain values, got " + event, e);
    }
  }

  private JsonNode parsed(byte[] value) {
    if (value.length > MOST_BYTES) {
      throw new UnreadableRecord(
          "expected at most " + MOST_BYTES + " bytes, got " + value.length, null);
    }
    try {
      return mapper.readTree(value);
    } catch (MismatchedInputException e) {
      throw new UnreadableRecord("expected one JSON object and nothing after it", e);
    } catch (JsonProcessingException e) {
      throw new UnreadableRecord("expected one JSON object: " + words(e), e);
    } catch (IOException e) {
      throw new UnreadableRecord("expected one JSON object, got bytes that cannot be read", e);
    }
  }

  /** What the parser says, without a source that it never shows. */
  private static String words(JsonProcessingException e) {
    return e.getOriginalMessage().replaceFirst(" \\(start marker .*", "");
  }

  private static String place(Class<?> type, JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining("", type.getSimpleName(), ""));
  }

  private static SimpleModule ids() {
    SimpleModule ids = new SimpleModule("ids");
    IdJson.register(ids, SweepId.class, SweepId::value, SweepId::new);
    IdJson.register(ids, TrialId.class, TrialId::value, TrialId::new);
    IdJson.register(ids, TrainerId.class, TrainerId::value, TrainerId::new);
    return ids;
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPropertyInclusion(ABSENT_LEFT_OUT)
            .addMixIn(Event.class, WireShape.class)
            .addModule(ids())
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build());
    return mapper;
  }
}
