package dev.barrido.events.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barrido.events.codec.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Hostile records by seed and index, always the same ones: samples of all records spoiled in every
 * way that we could think of. A few of them can be read after all.
 */
public final class HostileRecords {
  /** The seeds that tests go through. */
  public static final List<Long> SEEDS = List.of(3L, 1_414L, 27_182L, 314_159L);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES = List.copyOf(EventTypes.names());
  private static final int LARGE_EVERY = 1_000;
  private static final int LARGE = (4 << 20) + 10;

  /** What takes the place of a value. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999999",
          "-1e400",
          "0." + "3".repeat(900),
          "9".repeat(900),
          "9".repeat(5_000),
          "9223372036854775808",
          "NaN",
          "-Infinity",
          "0x10",
          "007",
          "1.",
          "'single'",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\x\"",
          "\"\u0001\"",
          "\"\n\"",
          "\"\u202e\u0007\u001b[2J\"",
          "\"../../../../etc/passwd\"",
          "\"'; drop table trial; --\"",
          "\"" + "a".repeat(100_000) + "\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "[".repeat(90) + "]".repeat(90),
          "[".repeat(200) + "]".repeat(200),
          "{\"a\":".repeat(120) + "1" + "}".repeat(120),
          "{\"a\":1,\"a\":2}",
          "{\"\":1}",
          "{\"" + "k".repeat(50_000) + "\":null}",
          "[1,]",
          "// comment",
          "1 2");

  private static final List<String> VERSIONS =
      List.of("0", "2", "-1", "1.5", "1e400", "\"1\"", "null", "[1]", "2147483648", "true");

  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "null",
          "{}",
          "[]",
          "1",
          "\"text\"",
          "{",
          "}",
          "{\"type\":",
          "{\"type\":\"Nonsense\",\"version\":1}",
          "{\"type\":[\"TrialEnded\"],\"version\":1}",
          "{\"type\":\"java.lang.Runtime\",\"version\":1}",
          "\ufeff{}",
          "<xml/>",
          "--- !!java.net.URL [http://127.0.0.1]",
          "[".repeat(100_000),
          "{\"a\":".repeat(20_000));

  private HostileRecords() {}

  /** The record of this seed and index. */
  public static HostileRecord of(long seed, int index) {
    Random random = new Random(seed * 1_000_003 + index);
    return new HostileRecord(seed, index, key(random), value(random, index), headers(random));
  }

  private static byte @Nullable [] value(Random random, int index) {
    if (index % LARGE_EVERY == LARGE_EVERY / 2) {
      return large(random);
    }
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(4) == 0 ? null : bytes(pick(WHOLE, random));
      case 1 -> noise(random);
      case 2 -> truncated(sample(random), random);
      case 3, 4 -> damaged(sample(random), random);
      case 5 -> versioned(random);
      case 6 -> doubled(random);
      default -> replaced(random);
    };
  }

  /** Larger than records may be. */
  private static byte[] large(Random random) {
    byte[] large = new byte[LARGE];
    Arrays.fill(large, (byte) (random.nextBoolean() ? ' ' : 'x'));
    byte[] sample = sample(random);
    System.arraycopy(sample, 0, large, 0, sample.length);
    return large;
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] truncated(byte[] sample, Random random) {
    return Arrays.copyOf(sample, random.nextInt(sample.length));
  }

  private static byte[] damaged(byte[] sample, Random random) {
    for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
      sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
    }
    return sample;
  }

  private static byte[] versioned(Random random) {
    ObjectNode json = json(random);
    if (random.nextInt(8) == 0) {
      json.remove("version");
      return bytes(json.toString());
    }
    return bytes(with(json, "version", pick(VERSIONS, random)));
  }

  /** Twice what should be there once. */
  private static byte[] doubled(Random random) {
    String text = json(random).toString();
    return switch (random.nextInt(3)) {
      case 0 -> bytes(text + text);
      case 1 -> bytes("[" + text + "]");
      default -> bytes("{\"type\":\"TrialEnded\"," + text.substring(1));
    };
  }

  private static byte[] replaced(Random random) {
    ObjectNode json = json(random);
    List<String> fields = new ArrayList<>();
    json.fieldNames().forEachRemaining(fields::add);
    String text = with(json, pick(fields, random), pick(VALUES, random));
    return text.getBytes(random.nextInt(20) == 0 ? ISO_8859_1 : UTF_8);
  }

  /** The object as text, with these words in place of a field's value, valid or not. */
  private static String with(ObjectNode json, String field, String words) {
    String mark = "@@@";
    return json.put(field, mark).toString().replace("\"" + mark + "\"", words);
  }

  private static byte @Nullable [] key(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> noise(random);
      case 3 -> new byte[50_000];
      default -> bytes("hostile-" + random.nextInt(9));
    };
  }

  private static Map<String, byte @Nullable []> headers(Random random) {
    Map<String, byte @Nullable []> headers = new LinkedHashMap<>();
    switch (random.nextInt(8)) {
      case 0 -> headers.put("dead-letter-reason", bytes("none at all"));
      case 1 -> headers.put("dead-letter-topic", null);
      case 2 -> headers.put("dead-letter-cut", bytes("many"));
      case 3 -> headers.put("", noise(random));
      default -> {
        // as most records: none
      }
    }
    return headers;
  }

  private static byte[] sample(Random random) {
    return bytes(json(random).toString());
  }

  private static ObjectNode json(Random random) {
    String name = "/golden/" + pick(NAMES, random) + ".v1.json";
    try (InputStream in = HostileRecords.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pick(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
