package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The first so many training rows in an order that follows from the seed, always the same ones. */
final class FirstRows implements AutoCloseable {
  private final Batches batches;

  FirstRows(NetworkTraining training, PreparedData data, long seed, int most) {
    this.batches = new Batches(data.train(), data.data().classes(), training.loss(), most);
    batches.shuffle(new SplittableRandom(seed));
  }

  int rows() {
    return batches.end(0);
  }

  INDArray features() {
    return batches.features(0);
  }

  INDArray targets() {
    return batches.targets(0);
  }

  /** One a row: the class, or the number to predict. */
  float[] plainTargets() {
    float[] targets = new float[rows()];
    for (int place = 0; place < targets.length; place++) {
      targets[place] = batches.target(place);
    }
    return targets;
  }

  @Override
  public void close() {
    batches.close();
  }
}
