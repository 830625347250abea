package dev.barrido.events.spec;

import java.util.List;
import java.util.Map;

/** Holds settings to what an algorithm or a scheduler may be told. */
final class SettingsCheck {
  private SettingsCheck() {}

  /**
   * Adds a problem for each that is unknown, or cannot be what it is.
   *
   * @param field of the section that they stand in
   * @param owner whose they are, for people
   */
  static void check(
      Section section,
      String field,
      String owner,
      List<Setting> known,
      Map<String, String> settings) {
    settings.forEach((name, value) -> check(section, field, owner, known, name, value));
  }

  private static void check(
      Section section, String field, String owner, List<Setting> known, String name, String value) {
    String place = field + "." + Words.shortened(name);
    List<String> names = known.stream().map(Setting::name).toList();
    int found = names.indexOf(name);
    if (names.isEmpty()) {
      section.problemAt(place, "expected no settings for " + owner + ", got " + Words.quoted(name));
    } else if (found < 0) {
      section.problemAt(place, "expected one of " + names + ", " + Words.gotInsteadOf(names, name));
    } else {
      Allowed allowed = known.get(found).allowed();
      if (!allowed.accepts(value)) {
        section.problemAt(
            place, "expected " + allowed.description() + ", got " + Words.quoted(value));
      }
    }
  }
}
