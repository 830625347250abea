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
      return plain instanceof String text ? Words.quoted(text) : String.valueOf(plain);
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

  /** The line of the nearest place to this one, below this node, that the document has. */
  default @Nullable Integer lineNear(String below) {
    SpecNode place = this;
    for (String step : below.split("[.\\[\\]]+")) {
      SpecNode next = place.child(step);
      if (next == null) {
        break;
      }
      place = next;
    }
    return place.line();
  }

  /** What stands under a field's name or an item's index. */
  private @Nullable SpecNode child(String step) {
    if (this instanceof Mapping mapping) {
      return mapping.fields().get(step);
    }
    if (this instanceof Sequence sequence && step.matches("\\d{1,6}")) {
      int index = Integer.parseInt(step);
      return index < sequence.items().size() ? sequence.items().get(index) : null;
    }
    return null;
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
