package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Verdicts as text: what shall become of a trial, and why. */
public final class VerdictTexts {
  private VerdictTexts() {}

  /** One verdict a line, in the order in which they were reached. */
  public static List<String> of(JsonNode document) {
    JsonNode verdicts = document.path("verdicts");
    if (verdicts.isEmpty()) {
      return List.of("no verdicts: nothing has been compared");
    }
    Table table =
        new Table("trial", "epoch", "verdict", "rank", "value", "to reach", "rule", "when");
    for (JsonNode verdict : verdicts) {
      table.row(
          Words.value(verdict.path("number")),
          Words.value(verdict.path("epoch")),
          what(verdict),
          rank(verdict),
          Words.value(verdict.path("objective")),
          verdict.hasNonNull("threshold") ? Words.value(verdict.path("threshold")) : "-",
          verdict.path("rule").asText(),
          when(verdict));
    }
    List<String> lines = new ArrayList<>(table.lines());
    long total = document.path("total").asLong();
    if (total > verdicts.size()) {
      lines.add(verdicts.size() + " of " + total + "; --limit shows more");
    }
    return lines;
  }

  private static String what(JsonNode verdict) {
    return switch (verdict.path("kind").asText()) {
      case "PAUSE" -> "waits";
      case "PROMOTE" -> "rises to epoch " + verdict.path("toEpoch").asText();
      case "PRUNE" -> "is pruned";
      default -> "goes on";
    };
  }

  private static String rank(JsonNode verdict) {
    return verdict.hasNonNull("rank")
        ? verdict.path("rank").asText() + " of " + (verdict.path("rivals").asInt() + 1)
        : "-";
  }

  private static String when(JsonNode verdict) {
    int cause = verdict.path("causedBy").asInt();
    return cause == verdict.path("number").asInt() ? "as it came" : "as trial " + cause + " came";
  }
}
