package dev.barrido.events.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The examples with parts of them deleted, doubled, swapped, or replaced by what does not belong
 * there, by seed and index, always the same ones.
 */
public final class HostileSpecs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<JsonNode> EXAMPLES = examples();
  private static final int TEXTUAL_EVERY = 8;
  private static final int DEEP = 3_000;

  /** What takes the place of a value. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "-1e308",
          "1e308",
          "5e-324",
          "2147483647",
          "2147483648",
          "-9223372036854775808",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"-1\"",
          "\"1e999\"",
          "\"NaN\"",
          "\"\\u0000\"",
          "\"\\u202e\\ufeff\\u00e9\\ud83d\\ude00\"",
          "\"\\n\\t\\u001b[2J\"",
          "\"" + "x".repeat(10_000) + "\"",
          "\"${x}\"",
          "\"${\"",
          "\"${1/0}\"",
          "\"${" + "(".repeat(500) + "1" + ")".repeat(500) + "}\"",
          "\"${" + "1+".repeat(2_000) + "1}\"",
          "\"file:///etc/passwd\"",
          "\"../../../etc/passwd\"",
          "\"http://169.254.169.254/\"",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"a\":{\"b\":[1]}}",
          "[1,\"two\",true,null,{}]",
          "[".repeat(50) + "]".repeat(50),
          "[".repeat(70) + "]".repeat(70),
          "[" + "1,".repeat(3_000) + "1]",
          "{\"" + "k".repeat(5_000) + "\":1}");

  private HostileSpecs() {}

  /** The spec of this seed and index. */
  public static String of(long seed, int index) {
    Random random = new Random(seed * 1_000_003 + index);
    ObjectNode spec = EXAMPLES.get(random.nextInt(EXAMPLES.size())).deepCopy();
    if (index % TEXTUAL_EVERY == 0) {
      return textual(spec, random);
    }
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      change(spec, random);
    }
    return spec.toPrettyString();
  }

  /** What only a text can be. */
  private static String textual(ObjectNode spec, Random random) {
    String text = spec.toString();
    return switch (random.nextInt(7)) {
      case 0 -> bomb(2 + random.nextInt(12)) + "spec: *a1\n";
      case 1 -> "a: &a [*a]\n";
      case 2 -> "[".repeat(DEEP);
      case 3 -> "- ".repeat(DEEP) + "x";
      case 4 -> text.replaceFirst("\\{", "{\"kind\":\"Sweep\",");
      case 5 -> text + "\n---\n" + text;
      default -> text.substring(0, random.nextInt(text.length()));
    };
  }

  /** Each line holds the one before ten times. */
  private static String bomb(int lines) {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int line = 1; line <= lines; line++) {
      bomb.append("a").append(line).append(": &a").append(line).append(" [");
      bomb.append(("*a" + (line - 1) + ", ").repeat(10)).append("]\n");
    }
    return bomb.toString();
  }

  private static void change(ObjectNode spec, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(spec, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof ObjectNode map) {
      changeField(map, holders, random);
    } else {
      changeItem((ArrayNode) holder, random);
    }
  }

  private static void changeField(ObjectNode map, List<JsonNode> holders, Random random) {
    List<String> names = new ArrayList<>();
    map.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> map.remove(name);
      case 1 -> map.set(name + "s", map.get(name));
      case 2 -> map.set(name, map.get(names.get(random.nextInt(names.size()))).deepCopy());
      case 3 -> map.set(name, holders.get(random.nextInt(holders.size())).deepCopy());
      default -> map.set(name, value(random));
    }
  }

  private static void changeItem(ArrayNode list, Random random) {
    int place = random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.remove(place);
      case 1 -> list.insert(place, list.get(random.nextInt(list.size())).deepCopy());
      case 2 -> list.set(place, list.get(random.nextInt(list.size())).deepCopy());
      default -> list.set(place, value(random));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode() && !node.isEmpty()) {
      holders.add(node);
    }
    node.forEach(child -> collect(child, holders));
  }

  private static JsonNode value(Random random) {
    try {
      return JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> examples() {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(HostileSpecs::example)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode example(Path file) {
    try {
      Object document =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return JSON.valueToTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
