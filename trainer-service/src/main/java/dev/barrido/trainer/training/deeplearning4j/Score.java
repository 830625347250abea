package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums up outputs: the mean loss without penalties, and the fraction of wrong classes, or the root
 * of the mean squared error. Losses are means or sums over outputs as Deeplearning4j has them, so
 * that they compare with the training loss.
 */
final class Score {
  private static final double LEAST_PROBABILITY = 1e-10;

  private final Loss loss;
  private final boolean classifies;
  private int rows;
  private double lossSum;
  private double errorSum;

  Score(Loss loss, boolean classifies) {
    this.loss = loss;
    this.classifies = classifies;
  }

  /**
   * Takes one row of outputs in.
   *
   * @param outputs the row stands from {@code offset} on, {@code columns} wide
   * @param target the class, or the number to predict
   */
  void take(float[] outputs, int offset, int columns, float target) {
    int highest = 0;
    for (int i = 0; i < columns; i++) {
      double wanted = classifies ? (i == (int) target ? 1 : 0) : target;
      lossSum += lossOf(outputs[offset + i], wanted) / divisor(columns);
      if (outputs[offset + i] > outputs[offset + highest]) {
        highest = i;
      }
    }
    double off = outputs[offset] - target;
    errorSum += classifies ? (highest == (int) target ? 0 : 1) : off * off;
    rows++;
  }

  private double lossOf(double output, double wanted) {
    return switch (loss) {
      case CROSS_ENTROPY -> -wanted * log(output);
      case BINARY_CROSS_ENTROPY -> -wanted * log(output) - (1 - wanted) * log(1 - output);
      case MEAN_SQUARED_ERROR -> (output - wanted) * (output - wanted);
      case MEAN_ABSOLUTE_ERROR -> Math.abs(output - wanted);
      case HINGE -> Math.max(0, 1 - (2 * wanted - 1) * output);
    };
  }

  private static double log(double probability) {
    return Math.log(Math.max(LEAST_PROBABILITY, probability));
  }

  private int divisor(int columns) {
    return switch (loss) {
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR -> columns;
      case CROSS_ENTROPY, BINARY_CROSS_ENTROPY, HINGE -> 1;
    };
  }

  /** The finite metrics by name. */
  Map<String, Double> metrics(String part) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    double error = classifies ? errorSum / rows : Math.sqrt(errorSum / rows);
    metrics.put(part + ".loss", lossSum / rows);
    metrics.put(part + ".error", error);
    if (classifies) {
      metrics.put(part + ".accuracy", 1 - error);
    }
    metrics.values().removeIf(value -> !Double.isFinite(value));
    return metrics;
  }
}
