package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.barrido.cli.client.Report;
import java.util.ArrayList;
import java.util.List;

/** Pareto fronts as text: a column for each objective. */
final class FrontTexts {
  private FrontTexts() {}

  /** The front of a report, and its hypervolume; nothing where there is one objective. */
  static List<String> of(Report report) {
    JsonNode front = report.front();
    if (front.isEmpty()) {
      return List.of();
    }
    ArrayNode objectives = JsonNodeFactory.instance.arrayNode();
    front.get(0).path("values").fieldNames().forEachRemaining(objectives::add);
    List<String> lines = new ArrayList<>();
    lines.add("front   " + front.size() + " trials that no other beats in every objective");
    JsonNode volume = report.document().path("hypervolume");
    if (volume.isObject()) {
      lines.add(
          "        hypervolume "
              + Words.value(volume.path("value"))
              + " up to "
              + Words.pairs(volume.path("reference")));
    }
    of(objectives, front).forEach(line -> lines.add("        " + line));
    return lines;
  }

  /**
   * A table of trials.
   *
   * @param objectives the metrics to show of each
   */
  static List<String> of(JsonNode objectives, JsonNode trials) {
    List<String> header = new ArrayList<>(List.of("trial"));
    objectives.forEach(metric -> header.add(metric.asText()));
    header.addAll(List.of("epoch", "hyperparameters"));
    Table table = new Table(header.toArray(String[]::new));
    for (JsonNode trial : trials) {
      List<String> cells = new ArrayList<>(List.of(Words.value(trial.path("number"))));
      objectives.forEach(
          metric -> cells.add(Words.value(trial.path("metrics").path(metric.asText()))));
      cells.add(Words.value(trial.path("epoch")));
      cells.add(Words.pairs(trial.path("hyperparameters")));
      table.row(cells.toArray(String[]::new));
    }
    return table.lines();
  }
}
