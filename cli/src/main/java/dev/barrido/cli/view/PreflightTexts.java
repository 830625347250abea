package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.client.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a network did on its first batches, as text. */
public final class PreflightTexts {
  private PreflightTexts() {}

  /** All of it: the checks, the advice, and the learning rates. */
  public static List<String> of(Report report) {
    JsonNode preflight = report.document().path("preflight");
    if (!preflight.path("checks").isArray() || preflight.path("checks").isEmpty()) {
      return List.of(why(report, preflight));
    }
    List<String> lines = new ArrayList<>();
    lines.add("checked at " + point(preflight));
    lines.add("");
    lines.addAll(checks(preflight));
    lines.add("");
    lines.addAll(rates(preflight));
    return lines;
  }

  /** The checks and the advice; nothing where nothing was checked. */
  static List<String> checks(JsonNode preflight) {
    List<String> lines = new ArrayList<>();
    Table table = new Table("check", "result", "measured", "expected", "finding");
    List<String> advice = new ArrayList<>();
    for (JsonNode check : preflight.path("checks")) {
      String kind = words(check.path("kind"));
      table.row(
          kind,
          words(check.path("result")),
          Words.value(check.path("measured")),
          Words.value(check.path("expected")),
          check.path("finding").asText());
      if (check.hasNonNull("advice")) {
        advice.add(kind + ": " + check.path("advice").asText());
      }
    }
    if (!preflight.path("checks").isEmpty()) {
      lines.addAll(table.lines());
      lines.addAll(advice);
    }
    return lines;
  }

  private static List<String> rates(JsonNode preflight) {
    Table table = new Table("learning rate", "loss", "effect");
    for (JsonNode rate : preflight.path("rates")) {
      table.row(
          Words.value(rate.path("learningRate")),
          Words.value(rate.path("loss")),
          words(rate.path("effect")));
    }
    return preflight.path("rates").isEmpty() ? List.of() : table.lines();
  }

  private static String point(JsonNode preflight) {
    JsonNode point = preflight.path("hyperparameters");
    return point.isEmpty() ? "the network as it is" : Words.pairs(point);
  }

  private static String why(Report report, JsonNode preflight) {
    String message = preflight.path("message").asText(report.message());
    return message.isEmpty() ? "nothing was checked" : "nothing was checked: " + message;
  }

  private static String words(JsonNode constant) {
    return constant.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
