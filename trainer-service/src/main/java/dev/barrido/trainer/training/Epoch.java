package dev.barrido.trainer.training;

import java.util.Map;

/**
 * What one epoch measured.
 *
 * @param number epochs done, from 1
 * @param metrics finite values by name
 * @param diverged whether a loss was infinite or not a number
 */
public record Epoch(int number, Map<String, Double> metrics, boolean diverged) {
  public Epoch {
    metrics = Map.copyOf(metrics);
  }
}
