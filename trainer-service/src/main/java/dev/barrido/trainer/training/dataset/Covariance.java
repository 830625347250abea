package dev.barrido.trainer.training.dataset;

import org.ejml.data.DMatrixRMaj;

/** The covariance of columns, in one pass that skips zeros and holds one row. */
final class Covariance {
  private Covariance() {}

  static DMatrixRMaj of(Features features, double[] mean) {
    int columns = features.columns();
    DMatrixRMaj sum = new DMatrixRMaj(columns, columns);
    float[] row = new float[columns];
    int[] set = new int[columns];
    for (int r = 0; r < features.rows(); r++) {
      features.copyRow(r, row, 0);
      addProducts(row, set, notZero(row, set), sum);
    }
    for (int i = 0; i < columns; i++) {
      for (int j = i; j < columns; j++) {
        double covariance = sum.get(i, j) / features.rows() - mean[i] * mean[j];
        sum.set(i, j, covariance);
        sum.set(j, i, covariance);
      }
    }
    return sum;
  }

  private static int notZero(float[] row, int[] set) {
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        set[count++] = i;
      }
    }
    return count;
  }

  /** Adds to the upper half alone. */
  private static void addProducts(float[] row, int[] set, int count, DMatrixRMaj sum) {
    double[] data = sum.getData();
    for (int a = 0; a < count; a++) {
      int start = set[a] * row.length;
      double value = row[set[a]];
      for (int b = a; b < count; b++) {
        data[start + set[b]] += value * row[set[b]];
      }
    }
  }
}
