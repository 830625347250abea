package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Rounds as text: where each searches, and why. */
public final class RoundTexts {
  private RoundTexts() {}

  /** A table for each round. */
  public static List<String> of(JsonNode document) {
    List<String> lines = new ArrayList<>();
    for (JsonNode round : document.path("rounds")) {
      lines.add(title(round));
      Table table = new Table("  hyperparameter", "searched", "why");
      for (JsonNode parameter : round.path("parameters")) {
        table.row(
            "  " + parameter.path("name").asText(),
            space(parameter),
            parameter.hasNonNull("reason") ? parameter.path("reason").asText() : "as asked");
      }
      lines.addAll(table.lines());
    }
    return lines.isEmpty() ? List.of("one round, over the whole space") : lines;
  }

  private static String title(JsonNode round) {
    int first = round.path("firstTrial").asInt();
    String reason = round.hasNonNull("reason") ? ", " + round.path("reason").asText() : "";
    return "round "
        + round.path("round").asText()
        + ": "
        + round.path("trials").asText()
        + " trials from number "
        + first
        + " on, "
        + round.path("epochs").asText()
        + " epochs each"
        + reason;
  }

  private static String space(JsonNode parameter) {
    if (parameter.hasNonNull("values")) {
      List<String> values = new ArrayList<>();
      parameter.path("values").forEach(value -> values.add(Words.value(value)));
      return "one of " + String.join(" ", values);
    }
    return Words.number(parameter.path("min").asDouble())
        + " to "
        + Words.number(parameter.path("max").asDouble())
        + (parameter.path("logarithmic").asBoolean() ? ", logarithmic" : "");
  }
}
