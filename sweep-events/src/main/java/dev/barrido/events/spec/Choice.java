package dev.barrido.events.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields that hold one of a few names. */
final class Choice {
  private Choice() {}

  /** A constant, as {@link Names} spells them. */
  static <E extends Enum<E>> E of(
      Section section, String field, Class<E> type, @Nullable E absent) {
    List<String> names = Names.all(type);
    String name =
        absent == null
            ? required(section, field, names)
            : optional(section, field, Names.of(absent), names);
    E fallback = absent == null ? type.getEnumConstants()[0] : absent;
    return name.isEmpty() ? fallback : type.getEnumConstants()[names.indexOf(name)];
  }

  /** One of these names; empty after a problem. */
  static String required(Section section, String field, List<String> names) {
    if (!section.has(field)) {
      section.missing(field, "one of " + names);
    }
    return optional(section, field, "", names);
  }

  /** The same, where the field may be absent. */
  static String optional(Section section, String field, String absent, List<String> names) {
    if (!section.has(field)) {
      return absent;
    }
    String name = section.requiredText(field);
    if (names.contains(name) || name.isEmpty()) {
      return name;
    }
    section.problem(field, "expected one of " + names + ", " + Words.gotInsteadOf(names, name));
    return "";
  }
}
