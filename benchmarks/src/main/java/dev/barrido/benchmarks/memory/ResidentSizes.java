package dev.barrido.benchmarks.memory;

import dev.barrido.benchmarks.stack.Hearer;
import dev.barrido.events.Event;
import dev.barrido.events.TrialEnded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks how much a process holds resident whenever so many more trials have ended. */
final class ResidentSizes implements Hearer {
  private static final String FIELD = "VmRSS:";

  private final Path status;
  private final int every;
  private final Map<Integer, Double> megabytes = new LinkedHashMap<>();
  private int ended;

  ResidentSizes(long pid, int every) {
    this.status = Path.of("/proc", Long.toString(pid), "status");
    this.every = every;
  }

  @Override
  public void take(Event fact, long sentMillis, long heardMillis) {
    if (fact instanceof TrialEnded) {
      ended++;
      if (ended % every == 0) {
        megabytes.put(ended, resident());
      }
    }
  }

  /** By the number of trials that had ended. */
  Map<Integer, Double> megabytes() {
    return megabytes;
  }

  private double resident() {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(FIELD))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
