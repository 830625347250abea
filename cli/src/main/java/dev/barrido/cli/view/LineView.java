package dev.barrido.cli.view;

import dev.barrido.cli.client.Report;
import java.io.PrintStream;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line every few seconds, and whenever the best changes: for logs. */
final class LineView implements ProgressView {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream log;
  private final Pace pace;
  private final LongSupplier nanoTime;
  private OptionalDouble best = OptionalDouble.empty();
  private String lastLine = "";
  private long lastAt;

  LineView(PrintStream log, Pace pace, LongSupplier nanoTime) {
    this.log = log;
    this.pace = pace;
    this.nanoTime = nanoTime;
    this.lastAt = nanoTime.getAsLong() - EVERY_NANOS;
  }

  @Override
  public void show(Report report) {
    pace.saw(report);
    long now = nanoTime.getAsLong();
    boolean due = now - lastAt >= EVERY_NANOS || report.hasEnded();
    boolean changed = !report.bestValue().equals(best);
    String line = ProgressLine.of(report, pace);
    if ((due || changed) && !line.equals(lastLine)) {
      log.println(line);
      lastLine = line;
      lastAt = now;
      best = report.bestValue();
    }
  }

  @Override
  public void end() {
    log.flush();
  }
}
