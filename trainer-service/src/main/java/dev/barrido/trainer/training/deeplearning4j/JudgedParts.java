package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.DataSet;
import dev.barrido.trainer.training.dataset.Examples;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows that models are judged by, in the metrics of a training.
 *
 * @param loss what {@code validation.loss} and {@code test.loss} are
 */
record JudgedParts(DataSet data, Loss loss) {
  /** The loss to make small: a metric of the validation part, or its negative to maximize. */
  double loss(float[] outputs, String metric, boolean maximize) {
    Double value = metrics("validation", data.validation(), outputs).get(metric);
    if (value == null) {
      return Double.POSITIVE_INFINITY;
    }
    return maximize ? -value : value;
  }

  /** All metrics of outputs on the validation and on the test part. */
  Map<String, Double> metrics(float[] validation, float[] test) {
    Map<String, Double> metrics =
        new HashMap<>(metrics("validation", data.validation(), validation));
    metrics.putAll(metrics("test", data.test(), test));
    return metrics;
  }

  private Map<String, Double> metrics(String part, Examples examples, float[] outputs) {
    Score score = new Score(loss, data.classifies());
    int columns = data.outputs();
    for (int row = 0; row < examples.rows(); row++) {
      score.take(outputs, row * columns, columns, examples.targets()[row]);
    }
    return score.metrics(part);
  }
}
