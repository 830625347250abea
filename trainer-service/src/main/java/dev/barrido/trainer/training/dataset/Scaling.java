package dev.barrido.trainer.training.dataset;

import java.util.Arrays;

/**
 * (x - shift) * factor per column. A column that never changes in the training rows is only
 * shifted.
 */
record Scaling(float[] shift, float[] factor) implements Transform {
  @Override
  public int columns() {
    return shift.length;
  }

  @Override
  public void apply(float[] row, float[] target, int offset) {
    for (int i = 0; i < row.length; i++) {
      target[offset + i] = (row[i] - shift[i]) * factor[i];
    }
  }

  static Scaling none(int columns) {
    float[] ones = new float[columns];
    Arrays.fill(ones, 1);
    return new Scaling(new float[columns], ones);
  }

  /** Zero mean and unit variance. */
  static Scaling standardize(Features train) {
    ColumnStatistics statistics = ColumnStatistics.of(train);
    float[] shift = new float[train.columns()];
    float[] factor = new float[train.columns()];
    for (int i = 0; i < shift.length; i++) {
      shift[i] = (float) statistics.mean()[i];
      factor[i] = inverse(Math.sqrt(statistics.variance()[i]));
    }
    return new Scaling(shift, factor);
  }

  /** The training rows' range becomes 0 to 1. */
  static Scaling minMax(Features train) {
    ColumnStatistics statistics = ColumnStatistics.of(train);
    float[] shift = new float[train.columns()];
    float[] factor = new float[train.columns()];
    for (int i = 0; i < shift.length; i++) {
      shift[i] = (float) statistics.min()[i];
      factor[i] = inverse(statistics.max()[i] - statistics.min()[i]);
    }
    return new Scaling(shift, factor);
  }

  private static float inverse(double width) {
    return width > 0 ? (float) (1 / width) : 1;
  }
}
