package dev.barrido.trainer.training.dataset;

import dev.barrido.core.random.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Training rows that come out a little different in every epoch. How a row varies depends on the
 * seed, the epoch and the row alone, so neither the order of reading nor a pause changes it.
 */
final class AugmentedFeatures implements Features {
  private final Features rows;
  private final List<Variation> variations;
  private final Seeds seeds;
  private int epoch;

  AugmentedFeatures(Features rows, List<Variation> variations, Seeds seeds) {
    this.rows = rows;
    this.variations = List.copyOf(variations);
    this.seeds = seeds;
  }

  /** From now on rows are as they come in this epoch. */
  void enter(int newEpoch) {
    this.epoch = newEpoch;
  }

  @Override
  public int rows() {
    return rows.rows();
  }

  @Override
  public int columns() {
    return rows.columns();
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    rows.copyRow(row, target, offset);
    RandomGenerator random = seeds.stream("augmentation", (long) epoch * rows() + row);
    for (Variation variation : variations) {
      variation.vary(target, offset, random);
    }
  }
}
