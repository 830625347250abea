package dev.barrido.trainer.training.dataset;

/** Numbers as they are, row after row. */
record FloatFeatures(float[] values, int columns) implements Features {
  @Override
  public int rows() {
    return values.length / columns;
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    System.arraycopy(values, row * columns, target, offset, columns);
  }

  static FloatFeatures copyOf(Features features) {
    int columns = features.columns();
    float[] values = new float[Math.multiplyExact(features.rows(), columns)];
    for (int row = 0; row < features.rows(); row++) {
      features.copyRow(row, values, row * columns);
    }
    return new FloatFeatures(values, columns);
  }
}
