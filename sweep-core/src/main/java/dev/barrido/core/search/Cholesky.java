package dev.barrido.core.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The lower triangular factor A of a positive definite matrix C = A A'. */
record Cholesky(double[][] factor) {

  static Cholesky identity(int dimensions) {
    double[] ones = new double[dimensions];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }

  /** That of independent coordinates with these deviations. */
  static Cholesky diagonal(double[] deviations) {
    double[][] factor = new double[deviations.length][];
    for (int row = 0; row < factor.length; row++) {
      factor[row] = new double[row + 1];
      factor[row][row] = deviations[row];
    }
    return new Cholesky(factor);
  }

  /** Null when the matrix is not positive definite, as far as doubles can tell. */
  static @Nullable Cholesky of(double[][] matrix) {
    double[][] factor = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      factor[row] = new double[row + 1];
      for (int column = 0; column <= row; column++) {
        double left = matrix[row][column];
        for (int k = 0; k < column; k++) {
          left -= factor[row][k] * factor[column][k];
        }
        if (row == column && !(left > 0)) {
          return null;
        }
        factor[row][column] = row == column ? Math.sqrt(left) : left / factor[column][column];
      }
    }
    return new Cholesky(factor);
  }

  /** A draw from N(0, C). */
  double[] sample(RandomGenerator random) {
    double[] normal = new double[factor.length];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = random.nextGaussian();
    }
    double[] drawn = new double[factor.length];
    for (int row = 0; row < drawn.length; row++) {
      for (int k = 0; k <= row; k++) {
        drawn[row] += factor[row][k] * normal[k];
      }
    }
    return drawn;
  }

  /** A^-1 y: what was drawn from N(0, C) comes from N(0, I). */
  double[] whitened(double[] y) {
    double[] white = new double[factor.length];
    for (int row = 0; row < white.length; row++) {
      double left = y[row];
      for (int k = 0; k < row; k++) {
        left -= factor[row][k] * white[k];
      }
      white[row] = left / factor[row][row];
    }
    return white;
  }
}
