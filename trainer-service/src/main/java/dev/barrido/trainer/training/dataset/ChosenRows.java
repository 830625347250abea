package dev.barrido.trainer.training.dataset;

/**
 * Some rows of other features, which they stay in.
 *
 * @param all where they are
 * @param places which rows, in the order in which they come here
 */
record ChosenRows(Features all, int[] places) implements Features {
  @Override
  public int rows() {
    return places.length;
  }

  @Override
  public int columns() {
    return all.columns();
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    all.copyRow(places[row], target, offset);
  }
}
