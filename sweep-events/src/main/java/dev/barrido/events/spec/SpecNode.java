package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as a tree that remembers its lines. */
sealed interface SpecNode {
  /** From 1; null when the tree did not come from a text. */
  @Nullable Integer line();

  /** The same tree as maps, lists and plain values. */
  @Nullable Object plain();

  /** A word for messages. */
  String kind();

  /** A string, Long, Double, Boolean or null. */
  record Scalar(@Nullable Object plain, @Nullable Integer line) implements SpecNode {
    @Override
    public String kind() {
      return plain instanceof String text ? "\"" + shortened(text) + "\"" : String.valueOf(plain);
    }

    private static String shortened(String text) {
      return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
  }

  record Sequence(List<SpecNode> items, @Nullable Integer line) implements SpecNode {
    @Override
    public Object plain() {
      List<@Nullable Object> plain = new ArrayList<>();
      items.forEach(item -> plain.add(item.plain()));
      return plain;
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Mapping(Map<String, SpecNode> fields, @Nullable Integer line) implements SpecNode {
    @Override
    public Map<String, Object> plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      fields.forEach(
          (name, node) -> {
            Object value = node.plain();
            if (value != null) {
              plain.put(name, value);
            }
          });
      return plain;
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /** A tree out of maps, lists and plain values. */
  static SpecNode of(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      Map<String, SpecNode> fields = new LinkedHashMap<>();
      map.forEach((name, value) -> fields.put(String.valueOf(name), of(value)));
      return new Mapping(fields, null);
    }
    if (plain instanceof List<?> list) {
      return new Sequence(list.stream().map(SpecNode::of).toList(), null);
    }
    if (plain instanceof Integer whole) {
      return new Scalar(whole.longValue(), null);
    }
    return new Scalar(plain, null);
  }
}
