package dev.barrido.trainer.training.dataset;

/** A table of numbers that may be kept smaller than as floats. */
public interface Features {
  int rows();

  int columns();

  /**
   * Writes one row.
   *
   * @param target where {@code columns()} values go, from {@code offset} on
   */
  void copyRow(int row, float[] target, int offset);
}
