package dev.barrido.results.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sweep got on, in the order in which its trials ended: those that were the best until then,
 * and of all others every so many.
 *
 * @param total how many trials measured something and did not fail
 */
public record ProgressView(long total, List<Step> steps) {
  public ProgressView {
    steps = List.copyOf(steps);
  }

  /**
   * One trial.
   *
   * @param trials how many had ended with it
   * @param epochs how many they had trained
   * @param endedAtEpochMillis null while it is under way
   */
  public record Step(
      int number, int trials, long epochs, @Nullable Long endedAtEpochMillis, double value) {}
}
