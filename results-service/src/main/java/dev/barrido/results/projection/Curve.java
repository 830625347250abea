package dev.barrido.results.projection;

import java.util.List;

/**
 * One trial's metric over its epochs.
 *
 * @param epochs ascending
 * @param values as many as epochs
 */
public record Curve(String trialId, int number, List<Integer> epochs, List<Double> values) {
  public Curve {
    epochs = List.copyOf(epochs);
    values = List.copyOf(values);
  }
}
