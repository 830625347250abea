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
    return of(matrix, identity(0));
  }

  /**
   * The factor of a matrix whose first rows another one's begins with too, at the cost of the rest.
   *
   * @param matrix of each row at least what is left of the diagonal, and that
   * @param known the factor of the rows they have in common
   */
  static @Nullable Cholesky of(double[][] matrix, Cholesky known) {
    double[][] factor = Arrays.copyOf(known.factor, matrix.length);
    for (int row = known.size(); row < matrix.length; row++) {
      factor[row] = new double[row + 1];
      for (int column = 0; column < row; column++) {
        double left = matrix[row][column] - dot(factor[row], factor[column], column);
        factor[row][column] = left / factor[column][column];
      }
      double left = matrix[row][row] - dot(factor[row], factor[row], row);
      if (!(left > 0)) {
        return null;
      }
      factor[row][row] = Math.sqrt(left);
    }
    return new Cholesky(factor);
  }

  static double dot(double[] one, double[] other) {
    return dot(one, other, one.length);
  }

  /** Four sums at once, so that none waits for the one before it. */
  static double dot(double[] one, double[] other, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      a += one[k] * other[k];
      b += one[k + 1] * other[k + 1];
      c += one[k + 2] * other[k + 2];
      d += one[k + 3] * other[k + 3];
    }
    for (; k < length; k++) {
      a += one[k] * other[k];
    }
    return a + b + (c + d);
  }

  int size() {
    return factor.length;
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
      white[row] = (y[row] - dot(factor[row], white, row)) / factor[row][row];
    }
    return white;
  }

  /** A^-1 Y, in place, each row of which is a number for each of several y. */
  void whiten(double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      double[] white = rows[row];
      for (int k = 0; k < row; k++) {
        add(white, -factor[row][k], rows[k]);
      }
      for (int i = 0; i < white.length; i++) {
        white[i] /= factor[row][row];
      }
    }
  }

  /** The factor of the first rows and columns. */
  Cholesky first(int rows) {
    return rows == factor.length ? this : new Cholesky(Arrays.copyOf(factor, rows));
  }

  /** A^-T y: whitened once more from the other side it is C^-1 of what was whitened. */
  double[] unwhitened(double[] y) {
    double[] solved = y.clone();
    for (int row = solved.length - 1; row >= 0; row--) {
      double share = solved[row] / factor[row][row];
      solved[row] = share;
      for (int k = 0; k < row; k++) {
        solved[k] -= share * factor[row][k];
      }
    }
    return solved;
  }

  /** C^-1 y. */
  double[] solved(double[] y) {
    return unwhitened(whitened(y));
  }

  /** The number of which y, if it was drawn from N(number, C), makes the likelihood highest. */
  double mean(double[] y) {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    double[] shares = solved(ones);
    return dot(shares, y) / dot(shares, ones);
  }

  /** Half the logarithm of C's determinant. */
  double halfLogDeterminant() {
    double sum = 0;
    for (int row = 0; row < factor.length; row++) {
      sum += Math.log(factor[row][row]);
    }
    return sum;
  }

  /** C^-1, of each row what is left of the diagonal, and that. */
  double[][] inverse() {
    double[][] root = new double[factor.length][];
    double[][] inverse = new double[factor.length][];
    for (int row = 0; row < factor.length; row++) {
      inverse[row] = new double[row + 1];
      root[row] = new double[row + 1];
      for (int k = 0; k < row; k++) {
        add(root[row], -factor[row][k], root[k]);
      }
      root[row][row] = 1;
      for (int k = 0; k <= row; k++) {
        root[row][k] /= factor[row][row];
      }
      for (int k = 0; k <= row; k++) {
        add(inverse[k], root[row][k], root[row]);
      }
    }
    return inverse;
  }

  static void add(double[] to, double factor, double[] what) {
    int length = Math.min(to.length, what.length);
    for (int k = 0; k < length; k++) {
      to[k] += factor * what[k];
    }
  }
}
