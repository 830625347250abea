package dev.barrido.core.search;

import dev.barrido.core.space.NearestName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a spec tells a searcher.
 *
 * @param given by name; those left out take their defaults
 * @param defaults of all settings there are
 * @param trials how many it will be asked for at most; null: not known
 */
record Settings(Map<String, String> given, Map<String, String> defaults, @Nullable Integer trials) {

  /** Refuses settings that the searcher does not have. */
  void check(String searcher) {
    for (String name : given.keySet()) {
      if (!defaults.containsKey(name)) {
        String known =
            defaults.isEmpty() ? "it has none" : NearestName.hint(name, defaults.keySet());
        throw new IllegalArgumentException(
            "settings of " + searcher + ": expected no \"" + name + "\"; " + known);
      }
    }
  }

  boolean isGiven(String name) {
    return given.containsKey(name);
  }

  int count(String name) {
    return count(name, 1);
  }

  int count(String name, int least) {
    String value = text(name);
    if (!value.matches("[1-9][0-9]{0,5}") || Integer.parseInt(value) < least) {
      throw refused(name, "a whole number from " + least + " to 999999");
    }
    return Integer.parseInt(value);
  }

  /** A part of a range: above 0, at most 1. */
  double part(String name) {
    String value = text(name);
    double part =
        value.matches("[0-9]*[.]?[0-9]+(?:[eE]-?[0-9]+)?") ? Double.parseDouble(value) : 0;
    if (!(part > 0 && part <= 1)) {
      throw refused(name, "a number above 0, at most 1");
    }
    return part;
  }

  boolean flag(String name) {
    return oneOf(name, List.of("true", "false")).equals("true");
  }

  String oneOf(String name, List<String> allowed) {
    if (!allowed.contains(text(name))) {
      throw refused(name, String.join(" or ", allowed));
    }
    return text(name);
  }

  private String text(String name) {
    return given.getOrDefault(name, defaults.getOrDefault(name, ""));
  }

  private IllegalArgumentException refused(String name, String expected) {
    return new IllegalArgumentException(
        name + ": expected " + expected + ", got \"" + text(name) + "\"");
  }
}
