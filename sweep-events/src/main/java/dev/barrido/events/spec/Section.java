package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One map of a document, read field by field. Whatever is wrong goes to the problems, and a default
 * is returned in its place, so that reading goes on. Fields never asked for are unknown ones.
 */
final class Section {
  private final String path;
  private final SpecNode.Mapping node;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(String path, SpecNode.Mapping node, Problems problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  /** The map at this path; an empty one, which has no more problems, if something else is there. */
  static Section of(String path, @Nullable SpecNode node, Problems problems) {
    if (node instanceof SpecNode.Mapping mapping) {
      return new Section(path, mapping, problems);
    }
    if (node == null) {
      return new Section(path, new SpecNode.Mapping(Map.of(), null), problems);
    }
    problems.add(new Problem(path, node.line(), "expected a map, got " + node.kind()));
    return new Section(path, new SpecNode.Mapping(Map.of(), node.line()), new Problems());
  }

  boolean has(String field) {
    return node(field) != null;
  }

  /** The node of a field, null when it is absent or empty. */
  @Nullable SpecNode node(String field) {
    asked.add(field);
    SpecNode found = node.fields().get(field);
    return found instanceof SpecNode.Scalar scalar && scalar.plain() == null ? null : found;
  }

  Section section(String field) {
    return of(at(field), node(field), problems);
  }

  /** The same, where the map must be there. */
  Section requiredSection(String field) {
    if (has(field)) {
      return section(field);
    }
    missing(field, "a map");
    return of(at(field), null, new Problems());
  }

  List<SpecNode> list(String field) {
    SpecNode found = node(field);
    if (found == null) {
      return List.of();
    }
    if (found instanceof SpecNode.Sequence sequence) {
      return sequence.items();
    }
    problem(field, "expected a list, got " + got(field));
    return List.of();
  }

  /** The maps of a list. */
  List<Section> sections(String field) {
    List<Section> sections = new ArrayList<>();
    List<SpecNode> items = list(field);
    for (int i = 0; i < items.size(); i++) {
      sections.add(of(at(field) + "[" + i + "]", items.get(i), problems));
    }
    return sections;
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    List<SpecNode> items = list(field);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof SpecNode.Scalar scalar && scalar.plain() != null) {
        texts.add(String.valueOf(scalar.plain()));
      } else {
        problemAt(field + "[" + i + "]", "expected a text, got " + items.get(i).kind());
      }
    }
    return texts;
  }

  String requiredText(String field) {
    if (!has(field)) {
      missing(field, "a text");
    }
    String text = text(field, null);
    return text == null ? "" : text;
  }

  @Nullable String text(String field, @Nullable String absent) {
    SpecNode found = node(field);
    if (found == null) {
      return absent;
    }
    if (found instanceof SpecNode.Scalar scalar && !"".equals(scalar.plain())) {
      return String.valueOf(scalar.plain());
    }
    problem(field, "expected a text, got " + got(field));
    return absent;
  }

  boolean truth(String field, boolean absent) {
    SpecNode found = node(field);
    if (found == null) {
      return absent;
    }
    Boolean truth = Quoted.truth(found.plain());
    if (truth != null) {
      return truth;
    }
    problem(field, "expected true or false, got " + got(field));
    return absent;
  }

  double number(String field, double absent, NumberRange range) {
    Double number = numberOrNull(field, range);
    return number == null ? absent : number;
  }

  double requiredNumber(String field, NumberRange range) {
    if (!has(field)) {
      missing(field, range.toString());
    }
    return number(field, range.example(), range);
  }

  @Nullable Double numberOrNull(String field, NumberRange range) {
    SpecNode found = node(field);
    if (found == null) {
      return null;
    }
    Double number = Quoted.number(found.plain());
    if (number == null || !range.contains(number)) {
      problem(field, "expected " + range + ", got " + found.kind());
      return null;
    }
    return number;
  }

  @Nullable Integer wholeOrNull(String field, NumberRange range) {
    Double number = numberOrNull(field, range.whole());
    return number == null ? null : number.intValue();
  }

  int whole(String field, int absent, NumberRange range) {
    Integer number = wholeOrNull(field, range);
    return number == null ? absent : number;
  }

  /** What stands in a field, for messages. */
  String got(String field) {
    SpecNode found = node(field);
    return found == null ? "nothing" : found.kind();
  }

  /** All fields as they stand. */
  Map<String, SpecNode> fields() {
    asked.addAll(node.fields().keySet());
    return new LinkedHashMap<>(node.fields());
  }

  Map<String, Object> plain() {
    asked.addAll(node.fields().keySet());
    return node.plain();
  }

  /** Refuses a field that a later release will know. */
  void comesLater(String field, String what) {
    if (node.fields().containsKey(field)) {
      asked.add(field);
      problem(field, "expected no such field: " + what + " are not part of this release");
    }
  }

  /** To be called last: whatever was not asked for is unknown. */
  void refuseUnknown() {
    node.fields()
        .forEach(
            (name, value) -> {
              if (!asked.contains(name)) {
                problem(
                    name,
                    "expected one of "
                        + asked
                        + ", got an unknown field"
                        + Words.meant(asked, name));
              }
            });
  }

  void missing(String field, String expected) {
    problems.add(new Problem(at(field), node.line(), "expected " + expected + ", got nothing"));
  }

  void problem(String field, String message) {
    SpecNode found = node.fields().get(field);
    Integer line = found == null ? node.line() : found.line();
    problems.add(new Problem(at(field), line, message));
  }

  /** A problem somewhere below this map, at the line of the nearest place that the document has. */
  void problemAt(String below, String message) {
    String full = below.isEmpty() ? path : at(below);
    problems.add(new Problem(full, node.lineNear(below), message));
  }

  String at(String field) {
    String name = Words.shortened(field);
    return path.isEmpty() ? name : path + "." + name;
  }

  String path() {
    return path;
  }

  Problems problems() {
    return problems;
  }
}
