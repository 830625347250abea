package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A sweep's best models combined, as text: each way beside the best model alone. */
final class EnsembleTexts {
  private EnsembleTexts() {}

  static List<String> of(JsonNode ensemble) {
    List<String> lines = new ArrayList<>();
    if (ensemble.hasNonNull("failureKind")) {
      lines.add("ensemble failed: " + ensemble.path("message").asText());
      return lines;
    }
    lines.add("ensemble of " + ensemble.path("size").asText() + " models");
    Table table = new Table("  metric", "selected", "averaged", "best alone");
    TreeSet<String> names = new TreeSet<>();
    ensemble.path("metrics").fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      table.row(
          "  " + name,
          Words.value(ensemble.path("metrics").path(name)),
          Words.value(ensemble.path("average").path(name)),
          Words.value(ensemble.path("best").path(name)));
    }
    lines.addAll(table.lines());
    lines.add("  selected: " + members(ensemble.path("members")));
    if (ensemble.hasNonNull("message")) {
      lines.add("  " + ensemble.path("message").asText());
    }
    return lines;
  }

  private static String members(JsonNode members) {
    List<String> selected = new ArrayList<>();
    for (JsonNode member : members) {
      double weight = member.path("weight").asDouble();
      if (weight > 0) {
        selected.add(
            "trial "
                + member.path("number").asText()
                + String.format(Locale.ROOT, " (%.0f%%)", 100 * weight));
      }
    }
    return String.join(", ", selected);
  }
}
