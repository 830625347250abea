package dev.barrido.trainer.training;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a training.
 *
 * @param epochs epochs trained
 * @param bestEpoch the epoch with the best objective, null when there was none
 * @param objective the best objective, null when there was none
 * @param metrics those of the best epoch, and those on the test split
 */
public record Outcome(
    int epochs,
    @Nullable Integer bestEpoch,
    @Nullable Double objective,
    Map<String, Double> metrics) {
  /** Nothing was trained. */
  public static final Outcome NOTHING = new Outcome(0, null, null, Map.of());

  public Outcome {
    metrics = Map.copyOf(metrics);
  }
}
