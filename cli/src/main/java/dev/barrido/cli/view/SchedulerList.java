package dev.barrido.cli.view;

import dev.barrido.events.spec.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schedulers with what they judge by and their settings, for people and for programs. */
public record SchedulerList(List<Scheduler> schedulers) {
  /** Two tables. */
  public List<String> text() {
    Table rules = new Table("scheduler", "a trial waits", "rule");
    SettingTable settings = new SettingTable();
    for (Scheduler scheduler : schedulers) {
      rules.row(scheduler.specName(), scheduler.waits(), scheduler.rule());
      settings.add(scheduler.specName(), scheduler.settings());
    }
    List<String> lines = new ArrayList<>(rules.lines());
    lines.add("");
    lines.addAll(settings.lines());
    return lines;
  }

  /** One document. */
  public Map<String, Object> document() {
    return Map.of("schedulers", schedulers.stream().map(SchedulerList::scheduler).toList());
  }

  private static Map<String, Object> scheduler(Scheduler scheduler) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", scheduler.specName());
    document.put("waits", scheduler.waits());
    document.put("rule", scheduler.rule());
    document.put("settings", SettingTable.documents(scheduler.settings()));
    return document;
  }
}
