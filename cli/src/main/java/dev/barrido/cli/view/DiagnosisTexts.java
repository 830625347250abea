package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What learning curves show, as text. */
public final class DiagnosisTexts {
  private DiagnosisTexts() {}

  /** Each diagnosis with its trials and advice, and then trial by trial what it rests on. */
  public static List<String> of(JsonNode document) {
    List<String> lines = new ArrayList<>();
    for (JsonNode group : document.path("diagnoses")) {
      lines.add(title(group));
      lines.add("  " + group.path("advice").asText());
    }
    if (lines.isEmpty()) {
      return List.of("nothing wrong in any learning curve so far");
    }
    lines.add("");
    Table table = new Table("trial", "epoch", "diagnosis", "evidence");
    for (JsonNode trial : document.path("trials")) {
      for (JsonNode made : trial.path("diagnoses")) {
        table.row(
            trial.path("number").asText(),
            made.path("epoch").asText(),
            made.path("diagnosis").asText(),
            made.path("sentence").asText());
      }
    }
    lines.addAll(table.lines());
    return lines;
  }

  /** One line a diagnosis, to stand below a report; none if nothing was seen. */
  public static List<String> summary(JsonNode document) {
    List<String> lines = new ArrayList<>();
    for (JsonNode group : document.path("diagnoses")) {
      lines.add((lines.isEmpty() ? "curves  " : "        ") + title(group));
    }
    return lines;
  }

  /** For example {@code 12 trials: learning rate too high (rates 0.8 to 9.1)}. */
  private static String title(JsonNode group) {
    int trials = group.path("trials").size();
    return trials
        + (trials == 1 ? " trial: " : " trials: ")
        + group.path("title").asText()
        + rates(group.path("learningRates"));
  }

  private static String rates(JsonNode span) {
    if (!span.isObject()) {
      return "";
    }
    String lowest = Words.value(span.path("lowest"));
    String highest = Words.value(span.path("highest"));
    return lowest.equals(highest)
        ? " (rate " + lowest + ")"
        : " (rates " + lowest + " to " + highest + ")";
  }
}
