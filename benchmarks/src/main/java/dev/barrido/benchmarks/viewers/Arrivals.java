package dev.barrido.benchmarks.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one viewer was told, line by line of the stream, and when: measurements alone are looked at.
 * One thread writes, others read when it is done.
 */
final class Arrivals {
  private static final String MEASUREMENT = "event:measurement";
  private static final Pattern SENT = Pattern.compile("\"sentAtEpochMillis\":(\\d+)");

  private final List<Double> delays = new ArrayList<>();
  private boolean measurement;

  /**
   * The next line.
   *
   * @param nowMillis the clock here, which is that of the trainers: they run on this machine
   */
  void line(String line, long nowMillis) {
    if (line.startsWith("event:")) {
      measurement = line.replace(" ", "").equals(MEASUREMENT);
    } else if (measurement && line.startsWith("data:")) {
      Matcher sent = SENT.matcher(line);
      if (!sent.find()) {
        throw new IllegalStateException("expected a measurement with its time, got " + line);
      }
      delays.add((double) (nowMillis - Long.parseLong(sent.group(1))));
    }
  }

  /** From each measurement at its trainer until the viewer had it, in milliseconds. */
  List<Double> delays() {
    return List.copyOf(delays);
  }
}
