package dev.barrido.cli.view;

import dev.barrido.events.spec.Algorithm;
import dev.barrido.events.spec.Capabilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The searchers with what they can do and their settings, for people and for programs. */
public record SearcherList(List<Algorithm> searchers) {
  /** Two tables. */
  public List<String> text() {
    List<String> lines = new ArrayList<>(abilities().lines());
    lines.add("");
    lines.addAll(settings().lines());
    return lines;
  }

  private Table abilities() {
    Table table =
        new Table(
            "searcher",
            "parameters",
            "objectives",
            "in parallel",
            "points",
            "time grows with",
            "trials");
    for (Algorithm searcher : searchers) {
      Capabilities can = searcher.capabilities();
      table.row(
          searcher.specName(),
          can.parameters(),
          can.objectives(),
          can.parallel(),
          can.points(),
          can.cost(),
          can.trials());
    }
    return table;
  }

  private SettingTable settings() {
    SettingTable table = new SettingTable();
    searchers.forEach(searcher -> table.add(searcher.specName(), searcher.settings()));
    return table;
  }

  /** One document. */
  public Map<String, Object> document() {
    return Map.of("searchers", searchers.stream().map(SearcherList::searcher).toList());
  }

  private static Map<String, Object> searcher(Algorithm searcher) {
    Capabilities can = searcher.capabilities();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", searcher.specName());
    document.put("parameters", can.parameters());
    document.put("conditions", can.conditions());
    document.put("objectives", can.objectives());
    document.put("parallel", can.parallel());
    document.put("fidelity", can.fidelity());
    document.put("points", can.points());
    document.put("cost", can.cost());
    document.put("trials", can.trials());
    document.put("settings", SettingTable.documents(searcher.settings()));
    return document;
  }
}
