package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.client.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The documents of the server as text. */
public final class Texts {
  private static final List<String> COUNTS =
      List.of("queued", "running", "paused", "completed", "pruned", "failed", "cancelled");

  private Texts() {}

  /** A leaderboard. */
  public static List<String> trials(JsonNode document) {
    if (document.path("objectives").size() > 1) {
      return FrontTexts.of(document.path("objectives"), document.path("trials"));
    }
    Table table = new Table("trial", "value", "epoch", "hyperparameters");
    for (JsonNode trial : document.path("trials")) {
      table.row(
          Words.value(trial.path("number")),
          Words.spread(trial),
          Words.value(trial.path("epoch")),
          Words.pairs(trial.path("hyperparameters")));
    }
    return table.lines();
  }

  /** What each hyperparameter explains, and each pair only together. */
  public static List<String> importance(JsonNode document) {
    Table table = new Table("explains", "+-", "hyperparameters");
    for (JsonNode share : document.path("shares")) {
      List<String> names = new ArrayList<>();
      share.path("parameters").forEach(name -> names.add(name.asText()));
      table.row(
          Words.percent(share.path("share").asDouble()),
          Words.percent(share.path("deviation").asDouble()),
          String.join(" with ", names));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("of the objective's variance over " + document.path("trials").asText() + " trials");
    return lines;
  }

  /** Experiments by their size, from the worst to the best. */
  public static List<String> efficiency(JsonNode document) {
    List<String> columns =
        List.of("worst", "worseQuartile", "median", "betterQuartile", "best", "deviation");
    Table table =
        new Table("trials", "searches", "worst", "quartile", "median", "quartile", "best", "+-");
    for (JsonNode size : document.path("sizes")) {
      List<String> cells = new ArrayList<>();
      cells.add(Words.value(size.path("trials")));
      cells.add(Words.value(size.path("experiments")));
      columns.forEach(column -> cells.add(Words.value(size.path(column))));
      table.row(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("of " + document.path("metric").asText());
    return lines;
  }

  /** What came of proposing a sweep's points again. */
  public static List<String> replayed(JsonNode document) {
    JsonNode differing = document.path("differing");
    String trials = document.path("trials").asText() + " points proposed again: ";
    return differing.isEmpty()
        ? List.of(trials + "all the same")
        : List.of(
            trials + differing.size() + " differ, first that of trial " + differing.get(0),
            "expected the version of Barrido that proposed them");
  }

  /** One sweep a line. */
  public static List<String> sweeps(JsonNode document) {
    Table table = new Table("sweep", "namespace", "state", "trials", "best", "time");
    for (JsonNode sweep : document.path("sweeps")) {
      Report report = new Report(sweep);
      table.row(
          report.sweepId(),
          Words.value(sweep.path("namespace")),
          report.state(),
          report.trialsDone() + "/" + report.trials("proposed"),
          best(report),
          Words.clock(report.elapsed()));
    }
    return table.lines();
  }

  /** All of one sweep. */
  public static List<String> report(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add("sweep   " + report.sweepId() + " " + state(report));
    if (!report.message().isEmpty()) {
      lines.add("        " + report.message());
    }
    lines.addAll(PreflightTexts.checks(report.document().path("preflight")));
    lines.add("trials  " + report.trials("proposed") + " proposed" + counts(report));
    lines.add("epochs  " + report.epochs() + " in " + Words.clock(report.elapsed()));
    if (report.document().has("measurementsDeletedAtEpochMillis")) {
      lines.add("        learning curves are kept no longer");
    }
    report
        .feasible()
        .ifPresent(trials -> lines.add("        " + trials + " trials meet the constraints"));
    lines.addAll(FrontTexts.of(report));
    JsonNode best = report.best();
    if (best.isObject()) {
      lines.add(
          "best    trial "
              + best.path("number").asText()
              + ": "
              + Words.spread(best)
              + epoch(best));
      lines.add("        " + Words.pairs(best.path("hyperparameters")));
      best.path("metrics")
          .properties()
          .forEach(
              metric ->
                  lines.add("        " + metric.getKey() + " " + Words.value(metric.getValue())));
    }
    if (report.ensemble().isObject()) {
      lines.addAll(EnsembleTexts.of(report.ensemble()));
    }
    return lines;
  }

  static String best(Report report) {
    return report.bestValue().isPresent() ? Words.number(report.bestValue().getAsDouble()) : "-";
  }

  private static String epoch(JsonNode best) {
    return best.has("epoch") ? " at epoch " + best.path("epoch").asText() : "";
  }

  private static String state(Report report) {
    String reason = report.reason().isEmpty() ? "" : " (" + words(report.reason()) + ")";
    return words(report.state()) + reason;
  }

  private static String counts(Report report) {
    StringBuilder counts = new StringBuilder();
    for (String state : COUNTS) {
      if (report.trials(state) > 0) {
        counts.append(", ").append(report.trials(state)).append(' ').append(state);
      }
    }
    return counts.toString();
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
