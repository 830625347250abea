package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.trainer.training.dataset.Features;
import dev.barrido.trainer.training.dataset.Preparation;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network that was kept, with what rows need before it. It stays on the thread that read it. */
public final class PredictingModel implements AutoCloseable {
  private final MultiLayerNetwork network;
  private final Preparation preparation;

  PredictingModel(MultiLayerNetwork network, Preparation preparation) {
    this.network = network;
    this.preparation = preparation;
  }

  /** What stands around the network. */
  public Preparation preparation() {
    return preparation;
  }

  /** Numbers that it predicts of each row. */
  public int outputs() {
    return preparation.classifies() ? preparation.columns().classes().size() : 1;
  }

  /**
   * What it predicts of these rows.
   *
   * @param rows as they are, without the label
   * @return {@link #outputs()} numbers of each row, one row after another
   */
  public float[] predict(Features rows) {
    Features prepared = preparation.transform().of(rows);
    float[] all = new float[Math.multiplyExact(rows.rows(), outputs())];
    for (int from = 0; from < rows.rows(); from += Evaluation.ROWS_AT_ONCE) {
      int to = Math.min(rows.rows(), from + Evaluation.ROWS_AT_ONCE);
      float[] some = output(prepared, from, to);
      System.arraycopy(some, 0, all, from * outputs(), some.length);
    }
    return all;
  }

  private float[] output(Features prepared, int from, int to) {
    int columns = prepared.columns();
    try (Staging staging = new Staging(to - from, columns)) {
      for (int row = from; row < to; row++) {
        prepared.copyRow(row, staging.values(), (row - from) * columns);
      }
      try (INDArray output = network.output(staging.array(), false);
          INDArray ordered = output.dup('c')) {
        return Arrays.copyOf(ordered.data().asFloat(), (to - from) * outputs());
      }
    }
  }

  @Override
  public void close() {
    network.params().close();
    network.clear();
  }
}
