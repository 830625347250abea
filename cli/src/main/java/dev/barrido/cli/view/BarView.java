package dev.barrido.cli.view;

import dev.barrido.cli.client.Report;
import java.io.PrintStream;

/** One line of a terminal, drawn again and again. */
final class BarView implements ProgressView {
  private static final String TO_THE_START_AND_CLEAR = "\r\u001b[K";
  private static final int WIDTH = 20;

  private final PrintStream terminal;
  private final int columns;
  private final Pace pace;

  BarView(PrintStream terminal, int columns, Pace pace) {
    this.terminal = terminal;
    this.columns = columns;
    this.pace = pace;
  }

  @Override
  public void show(Report report) {
    pace.saw(report);
    String line = bar(report) + ProgressLine.of(report, pace);
    // A line that wraps could not be drawn over.
    String fitting = line.substring(0, Math.min(line.length(), Math.max(1, columns - 1)));
    terminal.print(TO_THE_START_AND_CLEAR + fitting);
    terminal.flush();
  }

  @Override
  public void end() {
    terminal.print(TO_THE_START_AND_CLEAR);
    terminal.flush();
  }

  private String bar(Report report) {
    if (pace.trialsInAll().isEmpty()) {
      return "";
    }
    int all = Math.max(1, pace.trialsInAll().getAsInt());
    int full = Math.min(WIDTH, WIDTH * report.trialsDone() / all);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
  }
}
