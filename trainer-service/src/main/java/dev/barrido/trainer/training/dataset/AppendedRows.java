package dev.barrido.trainer.training.dataset;

/** The rows of one part after those of another, both of as many columns. */
record AppendedRows(Features first, Features second) implements Features {
  @Override
  public int rows() {
    return first.rows() + second.rows();
  }

  @Override
  public int columns() {
    return first.columns();
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    if (row < first.rows()) {
      first.copyRow(row, target, offset);
    } else {
      second.copyRow(row - first.rows(), target, offset);
    }
  }
}
