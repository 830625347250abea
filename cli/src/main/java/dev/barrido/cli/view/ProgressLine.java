package dev.barrido.cli.view;

import dev.barrido.cli.client.Report;
import java.util.Locale;

/** Trials done, best so far, speed and time left, in one line. */
final class ProgressLine {
  private ProgressLine() {}

  static String of(Report report, Pace pace) {
    StringBuilder line = new StringBuilder().append(report.trialsDone());
    pace.trialsInAll().ifPresent(all -> line.append('/').append(all));
    line.append(" trials");
    if (report.state().equals("PAUSED")) {
      line.append(", paused");
    }
    if (report.bestValue().isPresent()) {
      line.append(", best ").append(Texts.best(report));
      line.append(" (trial ").append(report.best().path("number").asText()).append(')');
    }
    if (!report.front().isEmpty()) {
      line.append(", front of ").append(report.front().size());
    }
    line.append(String.format(Locale.ROOT, ", %.1f epochs/s", pace.epochsPerSecond()));
    pace.timeLeft(report)
        .ifPresent(left -> line.append(", ").append(Words.clock(left)).append(" left"));
    return line.toString();
  }
}
