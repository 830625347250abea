package dev.barrido.results.projection;

import java.util.Optional;

/**
 * How far a viewer has read the facts of this process.
 *
 * @param run names the process, since another one counts anew
 * @param number of the last fact read, 0 before the first
 */
public record StreamPosition(String run, long number) {
  public StreamPosition {
    if (run.isBlank() || run.indexOf('-') >= 0) {
      throw new IllegalArgumentException(
          "run: expected a name without dashes, got \"" + run + "\"");
    }
    if (number < 0) {
      throw new IllegalArgumentException("number: expected at least 0, got " + number);
    }
  }

  /** What {@link #toString} wrote; empty if it is something else. */
  public static Optional<StreamPosition> of(String text) {
    int dash = text.indexOf('-');
    if (dash < 1 || !text.substring(dash + 1).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new StreamPosition(text.substring(0, dash), Long.parseLong(text.substring(dash + 1))));
  }

  StreamPosition next() {
    return new StreamPosition(run, number + 1);
  }

  @Override
  public String toString() {
    return run + "-" + number;
  }
}
