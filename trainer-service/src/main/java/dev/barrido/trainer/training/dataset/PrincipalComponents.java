package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The directions of variance in the training rows, largest first. Signs are fixed so that a
 * component's largest entry is positive.
 *
 * @param directions the entry of component k for column i stands at [i][k]
 * @param mean of the training rows on each component
 * @param variance along each component
 */
record PrincipalComponents(float[][] directions, double[] mean, double[] variance) {
  private static final int MOST_COLUMNS = 2_048;

  static PrincipalComponents of(Features train) {
    int columns = train.columns();
    if (columns > MOST_COLUMNS) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          "training.data.preprocessing: expected at most "
              + MOST_COLUMNS
              + " columns for pca, got "
              + columns);
    }
    double[] mean = ColumnStatistics.of(train).mean();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(columns, true, true);
    if (!eigen.decompose(Covariance.of(train, mean))) {
      throw new TrialFailure(FailureKind.BAD_INPUT, "training.data: its variances are not finite");
    }
    return of(eigen, mean);
  }

  private static PrincipalComponents of(
      EigenDecomposition_F64<DMatrixRMaj> eigen, double[] columnMean) {
    int columns = columnMean.length;
    int[] order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    float[][] directions = new float[columns][columns];
    double[] mean = new double[columns];
    double[] variance = new double[columns];
    for (int k = 0; k < columns; k++) {
      double[] vector = eigen.getEigenVector(order[k]).getData();
      double sign = signOfLargest(vector);
      for (int i = 0; i < columns; i++) {
        directions[i][k] = (float) (sign * vector[i]);
        mean[k] += directions[i][k] * columnMean[i];
      }
      variance[k] = Math.max(0, eigen.getEigenvalue(order[k]).getReal());
    }
    return new PrincipalComponents(directions, mean, variance);
  }

  private static double signOfLargest(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  /** The projection on as few components as keep this fraction of the variance, above 0. */
  Projection keeping(double fraction) {
    double total = 0;
    for (double each : variance) {
      total += each;
    }
    double sum = 0;
    int kept = 0;
    while (kept < variance.length && (kept == 0 || sum < fraction * total * (1 - 1e-9))) {
      sum += variance[kept];
      kept++;
    }
    return new Projection(this, kept);
  }
}
