package dev.barrido.cli.view;

import dev.barrido.events.spec.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings, for people and for programs. */
final class SettingTable {
  private final Table table = new Table("setting of", "name", "default", "allowed", "meaning");

  void add(String owner, List<Setting> settings) {
    for (Setting setting : settings) {
      table.row(
          owner,
          setting.name(),
          setting.standard(),
          setting.allowed().description(),
          setting.meaning());
    }
  }

  List<String> lines() {
    return table.lines();
  }

  static List<Map<String, Object>> documents(List<Setting> settings) {
    return settings.stream().map(SettingTable::document).toList();
  }

  private static Map<String, Object> document(Setting setting) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", setting.name());
    document.put("default", setting.standard());
    document.put("allowed", setting.allowed().description());
    document.put("meaning", setting.meaning());
    return document;
  }
}
