package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Loss;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cuts a part of the data into minibatches, in an order of its own each epoch. An array handed out
 * is good until the next one of its kind is asked for.
 */
final class Batches implements AutoCloseable {
  private final PreparedData.Part part;
  private final int classes;
  private final float otherClass;
  private final int size;
  private final int[] order;
  private final Map<Integer, Staging> features = new HashMap<>();
  private final Map<Integer, Staging> targets = new HashMap<>();

  /**
   * Minibatches.
   *
   * @param classes 0 when a number is predicted
   * @param size rows in each; the last one of an epoch may be smaller
   */
  Batches(PreparedData.Part part, int classes, Loss loss, int size) {
    this.part = part;
    this.classes = classes;
    this.otherClass = loss == Loss.HINGE ? -1 : 0;
    this.size = size;
    this.order = IntStream.range(0, part.rows()).toArray();
  }

  int rows() {
    return order.length;
  }

  /** Where the minibatch ends that begins at this place of the order. */
  int end(int from) {
    return Math.min(order.length, from + size);
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

  /** The inputs of the minibatch that begins at this place of the order: rows x columns. */
  INDArray features(int from) {
    int columns = part.features().columns();
    int to = end(from);
    Staging staging = features.computeIfAbsent(to - from, rows -> new Staging(rows, columns));
    for (int i = from; i < to; i++) {
      part.features().copyRow(order[i], staging.values(), (i - from) * columns);
    }
    return staging.array();
  }

  /** Its targets: one column a class, or the number to predict. */
  INDArray targets(int from) {
    int columns = Math.max(1, classes);
    int to = end(from);
    Staging staging = targets.computeIfAbsent(to - from, rows -> new Staging(rows, columns));
    Arrays.fill(staging.values(), otherClass);
    for (int i = from; i < to; i++) {
      int row = (i - from) * columns;
      if (classes > 0) {
        staging.values()[row + (int) target(i)] = 1;
      } else {
        staging.values()[row] = target(i);
      }
    }
    return staging.array();
  }

  /** The target at a place of the order. */
  float target(int place) {
    return part.targets()[order[place]];
  }

  @Override
  public void close() {
    features.values().forEach(Staging::close);
    targets.values().forEach(Staging::close);
  }
}
