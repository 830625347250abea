package dev.barrido.trainer.training.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A data set ready to train on. What is costly to prepare is kept prepared for the training and
 * validation rows, which are read in every epoch; the test rows are prepared as they are read.
 *
 * @param imageSide the side of square pictures; null when inputs are no pictures, or no longer
 * @param transform what was done to all rows
 */
public record PreparedData(
    DataSet data,
    @Nullable Integer imageSide,
    Transform transform,
    Part train,
    Part validation,
    Part test) {
  static PreparedData of(DataSet data, Transform transform) {
    boolean mixed = transform.mixesColumns();
    return new PreparedData(
        data,
        mixed ? null : data.imageSide(),
        transform,
        part(data.train(), transform, mixed),
        part(data.validation(), transform, mixed),
        part(data.test(), transform, false));
  }

  private static Part part(Examples examples, Transform transform, boolean keep) {
    Features features = transform.of(examples.features());
    return new Part(keep ? FloatFeatures.copyOf(features) : features, examples.targets());
  }

  /** Inputs of a network. */
  public int inputs() {
    return train.features().columns();
  }

  /** Prepared rows with their targets. */
  public record Part(Features features, float[] targets) {
    public int rows() {
      return targets.length;
    }
  }
}
