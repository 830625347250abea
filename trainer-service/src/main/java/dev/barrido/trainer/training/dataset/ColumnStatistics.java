package dev.barrido.trainer.training.dataset;

import java.util.Arrays;

/** Mean, variance and range of each column. */
record ColumnStatistics(double[] mean, double[] variance, double[] min, double[] max) {
  static ColumnStatistics of(Features features) {
    int columns = features.columns();
    double[] mean = new double[columns];
    double[] squares = new double[columns];
    double[] min = new double[columns];
    double[] max = new double[columns];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    float[] row = new float[columns];
    for (int r = 0; r < features.rows(); r++) {
      features.copyRow(r, row, 0);
      for (int i = 0; i < columns; i++) {
        double step = row[i] - mean[i];
        mean[i] += step / (r + 1);
        squares[i] += step * (row[i] - mean[i]);
        min[i] = Math.min(min[i], row[i]);
        max[i] = Math.max(max[i], row[i]);
      }
    }
    double[] variance = Arrays.stream(squares).map(sum -> sum / features.rows()).toArray();
    return new ColumnStatistics(mean, variance, min, max);
  }
}
