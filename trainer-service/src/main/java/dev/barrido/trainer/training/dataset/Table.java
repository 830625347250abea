package dev.barrido.trainer.training.dataset;

import java.util.SplittableRandom;

/**
 * All rows of a data set, before they are divided.
 *
 * @param what names it in messages
 * @param classes 0 when a number is predicted
 * @param columns their names, and those of the classes
 */
record Table(String what, float[][] rows, float[] targets, int classes, Columns columns) {
  /** The same for every trial, so that all are judged by the same rows. */
  private static final long SHUFFLE_SEED = 20120213;

  DataSet divided(dev.barrido.events.training.Split split) {
    Parts parts = Parts.ofRows(split, rows.length, what);
    int[] order = shuffled(rows.length);
    int validationFrom = parts.train();
    int testFrom = validationFrom + parts.validation();
    return new DataSet(
        part(order, 0, validationFrom),
        part(order, validationFrom, testFrom),
        part(order, testFrom, testFrom + parts.test()),
        classes,
        null,
        columns);
  }

  private Examples part(int[] order, int from, int to) {
    int columns = rows[0].length;
    float[] values = new float[(to - from) * columns];
    float[] partTargets = new float[to - from];
    for (int i = from; i < to; i++) {
      System.arraycopy(rows[order[i]], 0, values, (i - from) * columns, columns);
      partTargets[i - from] = targets[order[i]];
    }
    return new Examples(new FloatFeatures(values, columns), partTargets);
  }

  private static int[] shuffled(int rows) {
    SplittableRandom random = new SplittableRandom(SHUFFLE_SEED);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
