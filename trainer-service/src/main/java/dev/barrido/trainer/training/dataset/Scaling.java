package dev.barrido.trainer.training.dataset;

import java.util.Map;

/**
 * (x - shift) * factor per column. A column that never changes in the training rows is only
 * shifted.
 */
record Scaling(float[] shift, float[] factor) implements Transform {
  @Override
  public Features of(Features rows) {
    return new Features() {
      @Override
      public int rows() {
        return rows.rows();
      }

      @Override
      public int columns() {
        return rows.columns();
      }

      @Override
      public void copyRow(int row, float[] target, int offset) {
        rows.copyRow(row, target, offset);
        for (int i = 0; i < shift.length; i++) {
          target[offset + i] = (target[offset + i] - shift[i]) * factor[i];
        }
      }
    };
  }

  @Override
  public Map<String, Object> document() {
    return Map.of(
        "type",
        TransformDocument.SCALE,
        "shift",
        TransformDocument.numbers(shift.length, i -> shift[i]),
        "factor",
        TransformDocument.numbers(factor.length, i -> factor[i]));
  }

  /** Zero mean and unit variance. */
  static Scaling standardize(ColumnStatistics statistics) {
    double[] deviation = statistics.variance().clone();
    for (int i = 0; i < deviation.length; i++) {
      deviation[i] = Math.sqrt(deviation[i]);
    }
    return of(statistics.mean(), deviation);
  }

  /** The training rows' range becomes 0 to 1. */
  static Scaling minMax(ColumnStatistics statistics) {
    double[] range = statistics.max().clone();
    for (int i = 0; i < range.length; i++) {
      range[i] -= statistics.min()[i];
    }
    return of(statistics.min(), range);
  }

  private static Scaling of(double[] zero, double[] unit) {
    float[] shift = new float[zero.length];
    float[] factor = new float[zero.length];
    for (int i = 0; i < shift.length; i++) {
      shift[i] = (float) zero[i];
      factor[i] = unit[i] > 0 ? (float) (1 / unit[i]) : 1;
    }
    return new Scaling(shift, factor);
  }
}
