package dev.barrido.events.spec;

import java.util.List;

/**
 * Something that a user may tell an algorithm.
 *
 * @param standard what it is when nobody says: a value, or where the value comes from
 * @param meaning in a few words, for people
 */
public record Setting(String name, Allowed allowed, String standard, String meaning) {
  static Setting count(String name, String standard, String meaning) {
    return new Setting(name, new Allowed.Count(1), standard, meaning);
  }

  static Setting flag(String name, String standard, String meaning) {
    return new Setting(name, new Allowed.OneOf(List.of("true", "false")), standard, meaning);
  }
}
