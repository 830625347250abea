package dev.barrido.trainer.training.dataset;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Projection on the directions of largest variance in the training rows: as few as keep the
 * fraction of variance asked for. Signs are fixed so that a component's largest entry is positive.
 */
final class PrincipalComponents implements Transform {
  private final float[] mean;
  private final float[][] components;

  private PrincipalComponents(float[] mean, float[][] components) {
    this.mean = mean;
    this.components = components;
  }

  static PrincipalComponents fitted(Features train, double varianceKept) {
    int columns = train.columns();
    double[] mean = ColumnStatistics.of(train).mean();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(columns, true, true);
    eigen.decompose(covariance(train, mean));
    int[] order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept = kept(eigen, order, varianceKept);
    float[][] components = new float[kept][];
    for (int k = 0; k < kept; k++) {
      components[k] = component(eigen.getEigenVector(order[k]));
    }
    float[] shift = new float[columns];
    for (int i = 0; i < columns; i++) {
      shift[i] = (float) mean[i];
    }
    return new PrincipalComponents(shift, components);
  }

  @Override
  public int columns() {
    return components.length;
  }

  @Override
  public void apply(float[] row, float[] target, int offset) {
    for (int k = 0; k < components.length; k++) {
      float sum = 0;
      float[] component = components[k];
      for (int i = 0; i < row.length; i++) {
        sum += (row[i] - mean[i]) * component[i];
      }
      target[offset + k] = sum;
    }
  }

  private static DMatrixRMaj covariance(Features train, double[] mean) {
    int columns = train.columns();
    DMatrixRMaj centred = new DMatrixRMaj(train.rows(), columns);
    float[] row = new float[columns];
    for (int r = 0; r < train.rows(); r++) {
      train.copyRow(r, row, 0);
      for (int i = 0; i < columns; i++) {
        centred.set(r, i, row[i] - mean[i]);
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(columns, columns);
    CommonOps_DDRM.multTransA(1.0 / train.rows(), centred, centred, covariance);
    return covariance;
  }

  private static int kept(
      EigenDecomposition_F64<DMatrixRMaj> eigen, int[] order, double varianceKept) {
    double total = 0;
    for (int i : order) {
      total += Math.max(0, eigen.getEigenvalue(i).getReal());
    }
    double sum = 0;
    for (int k = 0; k < order.length; k++) {
      sum += Math.max(0, eigen.getEigenvalue(order[k]).getReal());
      if (sum >= varianceKept * total * (1 - 1e-9)) {
        return k + 1;
      }
    }
    return order.length;
  }

  private static float[] component(DMatrixRMaj vector) {
    double[] entries = vector.getData();
    int largest =
        IntStream.range(0, entries.length)
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.abs(entries[i])))
            .orElseThrow();
    double sign = Math.signum(entries[largest]);
    float[] component = new float[entries.length];
    for (int i = 0; i < entries.length; i++) {
      component[i] = (float) (sign * entries[i]);
    }
    return component;
  }
}
