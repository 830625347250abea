package dev.barrido.events.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads settings: a map, or Katib's list of name and value. */
final class SettingsReader {
  private SettingsReader() {}

  static Map<String, String> settings(Section section, String field) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (section.node(field) instanceof SpecNode.Sequence) {
      for (Section item : section.sections(field)) {
        String name = item.requiredText("name");
        if (settings.put(name, item.requiredText("value")) != null) {
          item.problem("name", "expected each setting once, got " + Words.quoted(name) + " twice");
        }
        item.refuseUnknown();
      }
      return settings;
    }
    Section map = section.section(field);
    map.fields().keySet().forEach(name -> settings.put(name, map.requiredText(name)));
    return settings;
  }
}
