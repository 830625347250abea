package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a network scores on a part of the data: the mean loss without penalties, and the fraction of
 * wrong classes, or the root of the mean squared error.
 */
final class Evaluation {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final double LEAST_PROBABILITY = 1e-10;

  private final Loss loss;
  private final boolean classifies;
  private double lossSum;
  private double errorSum;

  private Evaluation(Loss loss, boolean classifies) {
    this.loss = loss;
    this.classifies = classifies;
  }

  /** The metrics of one part, by names that begin with the part's. */
  static Map<String, Double> of(
      String part, MultiLayerNetwork network, Batches batches, Loss loss, boolean classifies) {
    Evaluation evaluation = new Evaluation(loss, classifies);
    for (int from = 0; from < batches.rows(); from += ROWS_AT_ONCE) {
      int to = Math.min(batches.rows(), from + ROWS_AT_ONCE);
      evaluation.add(network, batches, from, to);
    }
    return evaluation.metrics(part, batches.rows());
  }

  private void add(MultiLayerNetwork network, Batches batches, int from, int to) {
    try (INDArray features = batches.features(from, to);
        INDArray output = network.output(features, false)) {
      float[] values = output.dup('c').data().asFloat();
      int columns = (int) output.size(1);
      for (int row = 0; row < to - from; row++) {
        take(values, row * columns, columns, batches.target(from + row));
      }
    }
  }

  private void take(float[] values, int offset, int columns, float target) {
    int highest = 0;
    for (int i = 0; i < columns; i++) {
      double wanted = classifies ? (i == (int) target ? 1 : 0) : target;
      lossSum += lossOf(values[offset + i], wanted) / divisor(columns);
      if (values[offset + i] > values[offset + highest]) {
        highest = i;
      }
    }
    if (classifies) {
      errorSum += highest == (int) target ? 0 : 1;
    } else {
      errorSum += (values[offset] - target) * (values[offset] - target);
    }
  }

  private double lossOf(double output, double wanted) {
    return switch (loss) {
      case CROSS_ENTROPY -> -wanted * Math.log(Math.max(LEAST_PROBABILITY, output));
      case BINARY_CROSS_ENTROPY ->
          -wanted * Math.log(Math.max(LEAST_PROBABILITY, output))
              - (1 - wanted) * Math.log(Math.max(LEAST_PROBABILITY, 1 - output));
      case MEAN_SQUARED_ERROR -> (output - wanted) * (output - wanted);
      case MEAN_ABSOLUTE_ERROR -> Math.abs(output - wanted);
      case HINGE -> Math.max(0, 1 - (2 * wanted - 1) * output);
    };
  }

  /** Losses that are means over outputs, as Deeplearning4j has them. */
  private int divisor(int columns) {
    return switch (loss) {
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR -> columns;
      case CROSS_ENTROPY, BINARY_CROSS_ENTROPY, HINGE -> 1;
    };
  }

  private Map<String, Double> metrics(String part, int rows) {
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
