package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Tries a network on a part of the data, many rows at once. */
final class Evaluation implements AutoCloseable {
  static final int ROWS_AT_ONCE = 1_000;

  private final String part;
  private final Batches batches;
  private final Loss loss;
  private final boolean classifies;

  /**
   * An evaluation, to be repeated as often as needed.
   *
   * @param name what names of metrics begin with
   * @param classes 0 when a number is predicted
   */
  Evaluation(String name, PreparedData.Part part, int classes, Loss loss) {
    this.part = name;
    this.batches = new Batches(part, classes, loss, ROWS_AT_ONCE);
    this.loss = loss;
    this.classifies = classes > 0;
  }

  /** The finite metrics, or nothing when asked to stop. */
  Optional<Map<String, Double>> of(MultiLayerNetwork network, BooleanSupplier stopRequested) {
    Score score = new Score(loss, classifies);
    for (int from = 0; from < batches.rows(); from = batches.end(from)) {
      if (stopRequested.getAsBoolean()) {
        return Optional.empty();
      }
      add(network, from, score);
    }
    return Optional.of(score.metrics(part));
  }

  private void add(MultiLayerNetwork network, int from, Score score) {
    try (INDArray output = network.output(batches.features(from), false);
        INDArray rows = output.dup('c')) {
      int columns = (int) rows.size(1);
      float[] values = rows.data().asFloat();
      for (int place = from; place < batches.end(from); place++) {
        score.take(values, (place - from) * columns, columns, batches.target(place));
      }
    }
  }

  @Override
  public void close() {
    batches.close();
  }
}
