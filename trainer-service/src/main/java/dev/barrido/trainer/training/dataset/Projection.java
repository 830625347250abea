package dev.barrido.trainer.training.dataset;

import java.util.Arrays;
import java.util.Map;

/**
 * Projection on the first principal components. Most pixels of most pictures are black, so columns
 * that are zero are skipped, and the mean is taken away afterwards.
 */
record Projection(PrincipalComponents components, int kept) implements Transform {
  @Override
  public Features of(Features rows) {
    return new Features() {
      @Override
      public int rows() {
        return rows.rows();
      }

      @Override
      public int columns() {
        return kept;
      }

      @Override
      public void copyRow(int row, float[] target, int offset) {
        float[] before = new float[rows.columns()];
        rows.copyRow(row, before, 0);
        project(before, target, offset);
      }
    };
  }

  @Override
  public boolean mixesColumns() {
    return true;
  }

  @Override
  public Map<String, Object> document() {
    return Map.of(
        "type",
        TransformDocument.PROJECT,
        "directions",
        Arrays.stream(components.directions())
            .map(row -> TransformDocument.numbers(kept, k -> row[k]))
            .toList(),
        "mean",
        TransformDocument.numbers(kept, k -> components.mean()[k]));
  }

  private void project(float[] row, float[] target, int offset) {
    double[] sum = new double[kept];
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        add(row[i], components.directions()[i], sum);
      }
    }
    for (int k = 0; k < kept; k++) {
      target[offset + k] = (float) (sum[k] - components.mean()[k]);
    }
  }

  private static void add(double value, float[] direction, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += value * direction[k];
    }
  }
}
