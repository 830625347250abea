package dev.barrido.events.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2, and with it JSON, as a tree. Nothing is ever constructed from a tag; texts that are too
 * long, too deep or that grow when their aliases are followed are refused.
 */
final class YamlText {
  static final int MOST_BYTES = 1 << 20;
  private static final int MOST_NODES = 100_000;

  private int nodes;
  private int characters;

  private YamlText() {}

  /** The one document in this text. */
  static SpecNode read(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw refused("the document", null, "expected at most 1 MiB, got " + bytes + " bytes");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw refused("the document", null, "expected text, got half of a character");
    }
    try {
      return new YamlText().node(onlyDocument(text), "the document", 0);
    } catch (MarkedYamlEngineException e) {
      Integer line =
          e.getProblemMark().map(Mark::getLine).map(fromZero -> fromZero + 1).orElse(null);
      throw refused("the document", line, "expected YAML or JSON: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw refused("the document", null, "expected YAML or JSON: " + e.getMessage());
    }
  }

  private static Node onlyDocument(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setCodePointLimit(MOST_BYTES)
            .setSchema(new CoreSchema())
            .build();
    YamlDepth.check(text, settings);
    Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
    if (!documents.hasNext()) {
      throw refused("the document", 1, "expected a sweep, got an empty document");
    }
    Node first = documents.next();
    if (documents.hasNext()) {
      throw refused("the document", null, "expected one document, got several");
    }
    return first;
  }

  private void count(Node node, int depth) {
    nodes++;
    if (depth > YamlDepth.DEEPEST) {
      throw YamlDepth.refused(line(node));
    }
    if (node instanceof ScalarNode scalar) {
      characters += scalar.getValue().length();
    }
    if (nodes > MOST_NODES || characters > MOST_BYTES) {
      throw refused(
          "the document",
          line(node),
          "expected at most "
              + MOST_NODES
              + " values and 1 MiB, got more (aliases count each time they are used)");
    }
  }

  private SpecNode node(Node node, String path, int depth) {
    count(node, depth);
    if (node instanceof ScalarNode scalar) {
      return new SpecNode.Scalar(value(scalar, path), line(node));
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence, path, depth);
    }
    return mapping((MappingNode) node, path, depth);
  }

  private SpecNode sequence(SequenceNode sequence, String path, int depth) {
    checkTag(sequence, Tag.SEQ, path);
    List<SpecNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(node(item, path + "[" + items.size() + "]", depth + 1));
    }
    return new SpecNode.Sequence(items, line(sequence));
  }

  private SpecNode mapping(MappingNode mapping, String path, int depth) {
    checkTag(mapping, Tag.MAP, path);
    Map<String, SpecNode> fields = new LinkedHashMap<>();
    for (NodeTuple field : mapping.getValue()) {
      if (!(field.getKeyNode() instanceof ScalarNode key)) {
        throw refused(path, line(mapping), "expected names as keys, got a list or a map");
      }
      value(key, path);
      if (fields.containsKey(key.getValue())) {
        throw refused(
            path,
            line(key),
            "expected each field once, got " + Words.quoted(key.getValue()) + " twice");
      }
      fields.put(
          key.getValue(), node(field.getValueNode(), child(path, key.getValue()), depth + 1));
    }
    return new SpecNode.Mapping(fields, line(mapping));
  }

  private static @Nullable Object value(ScalarNode scalar, String path) {
    try {
      return PlainScalar.of(scalar.getTag(), scalar.getValue());
    } catch (IllegalArgumentException e) {
      throw refused(path, line(scalar), e.getMessage());
    }
  }

  private static void checkTag(Node node, Tag expected, String path) {
    if (!node.getTag().equals(expected)) {
      throw refused(
          path, line(node), "expected no tag, got " + Words.shortened(node.getTag().getValue()));
    }
  }

  private static String child(String path, String name) {
    String shortened = Words.shortened(name);
    return path.equals("the document") ? shortened : path + "." + shortened;
  }

  private static @Nullable Integer line(Node node) {
    Optional<Mark> mark = node.getStartMark();
    return mark.map(start -> start.getLine() + 1).orElse(null);
  }

  private static InvalidSpec refused(String path, @Nullable Integer line, String message) {
    return new InvalidSpec(List.of(new Problem(path, line, message)));
  }
}
