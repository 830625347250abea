package dev.barrido.results.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One trial's metric over its epochs.
 *
 * @param epochs ascending
 * @param values as many as epochs; of a trial with folds the means of those that measured it
 * @param deviations as many as epochs: the standard deviations of those, null where there is but
 *     one; null when the trial has no folds
 */
public record Curve(
    String trialId,
    int number,
    List<Integer> epochs,
    List<Double> values,
    @Nullable List<@Nullable Double> deviations) {
  public Curve {
    epochs = List.copyOf(epochs);
    values = List.copyOf(values);
    deviations =
        deviations == null ? null : Collections.unmodifiableList(new ArrayList<>(deviations));
  }
}
