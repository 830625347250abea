package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.Preprocessing;

/** What is done to each row of inputs. */
interface Transform {
  /** Columns after it. */
  int columns();

  /**
   * Transforms one row.
   *
   * @param row as many values as there were columns before
   * @param target where {@link #columns} values go, from {@code offset} on
   */
  void apply(float[] row, float[] target, int offset);

  /** Fits what the preprocessing needs to know on the training rows. */
  static Transform fitted(Preprocessing preprocessing, Features train) {
    if (preprocessing instanceof Preprocessing.Standardize) {
      return Scaling.standardize(train);
    }
    if (preprocessing instanceof Preprocessing.MinMax) {
      return Scaling.minMax(train);
    }
    if (preprocessing instanceof Preprocessing.Pca pca) {
      return PrincipalComponents.fitted(train, pca.variance());
    }
    return Scaling.none(train.columns());
  }

  /** All rows, transformed now. */
  default Features all(Features features) {
    Features lazy = lazily(features);
    float[] values = new float[Math.multiplyExact(features.rows(), columns())];
    for (int row = 0; row < features.rows(); row++) {
      lazy.copyRow(row, values, row * columns());
    }
    return new FloatFeatures(values, columns());
  }

  /** All rows, each transformed when it is read. */
  default Features lazily(Features features) {
    Transform transform = this;
    return new Features() {
      @Override
      public int rows() {
        return features.rows();
      }

      @Override
      public int columns() {
        return transform.columns();
      }

      @Override
      public void copyRow(int row, float[] target, int offset) {
        float[] before = new float[features.columns()];
        features.copyRow(row, before, 0);
        transform.apply(before, target, offset);
      }
    };
  }
}
