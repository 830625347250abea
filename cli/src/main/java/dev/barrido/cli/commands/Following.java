package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.SweepWatch;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.view.DiagnosisTexts;
import dev.barrido.cli.view.ProgressView;
import dev.barrido.cli.view.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code run} and {@code watch} share: the way to the end of a sweep, and what is printed
 * there.
 */
final class Following {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int BEST = 10;

  private Following() {}

  /** Shows progress until the sweep has ended, and returns its last report. */
  static Report toTheEnd(
      Console console, SweepServer server, String sweepId, OptionalInt trialsInAll) {
    ProgressView view = ProgressView.on(console, trialsInAll);
    new SweepWatch(server, view, PATIENCE, PAUSE).follow(sweepId);
    return server.report(sweepId);
  }

  /** The best trials, the report, and what learning curves showed. */
  static void print(Console console, OutputOption output, SweepServer server, Report report) {
    List<String> text = new ArrayList<>();
    if (output.format == OutputFormat.TEXT && report.bestValue().isPresent()) {
      text.addAll(Texts.trials(server.best(report.sweepId(), BEST)));
      text.add("");
    }
    printReport(console, output, server, report, text);
  }

  /** The report and what learning curves showed, below some lines. */
  static void printReport(
      Console console, OutputOption output, SweepServer server, Report report, List<String> above) {
    List<String> text = new ArrayList<>(above);
    text.addAll(Texts.report(report));
    if (output.format == OutputFormat.TEXT) {
      text.addAll(DiagnosisTexts.summary(server.diagnoses(report.sweepId())));
    }
    output.print(console, report.document(), text);
  }
}
