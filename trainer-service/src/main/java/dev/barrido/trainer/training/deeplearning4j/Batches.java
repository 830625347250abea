package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Cuts a part of the data into minibatches, in an order of its own each epoch. */
final class Batches {
  private final PreparedData.Part part;
  private final int classes;
  private final float off;
  private final int[] order;

  /**
   * Minibatches.
   *
   * @param classes 0 when a number is predicted
   */
  Batches(PreparedData.Part part, int classes, Loss loss) {
    this.part = part;
    this.classes = classes;
    this.off = loss == Loss.HINGE ? -1 : 0;
    this.order = new int[part.rows()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  int rows() {
    return order.length;
  }

  /** A new order, which depends on the last one and the random numbers. */
  void shuffle(SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }

  /** The inputs of the rows at these places of the order: rows x columns. */
  INDArray features(int from, int to) {
    int columns = part.features().columns();
    float[] values = new float[(to - from) * columns];
    for (int i = from; i < to; i++) {
      part.features().copyRow(order[i], values, (i - from) * columns);
    }
    return Nd4j.create(values, new long[] {to - from, columns}, 'c');
  }

  /** Their targets: one column a class, or the number to predict. */
  INDArray targets(int from, int to) {
    int columns = Math.max(1, classes);
    float[] values = new float[(to - from) * columns];
    java.util.Arrays.fill(values, off);
    for (int i = from; i < to; i++) {
      float target = target(i);
      if (classes > 0) {
        values[(i - from) * columns + (int) target] = 1;
      } else {
        values[i - from] = target;
      }
    }
    return Nd4j.create(values, new long[] {to - from, columns}, 'c');
  }

  /** The target at a place of the order. */
  float target(int place) {
    return part.targets()[order[place]];
  }
}
