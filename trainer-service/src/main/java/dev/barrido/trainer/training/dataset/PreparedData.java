package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.Preprocessing;
import org.jspecify.annotations.Nullable;

/**
 * A data set ready to train on: inputs prepared by what was fitted on the training rows. The
 * training and validation parts are kept prepared, the test part is prepared as it is read.
 */
public record PreparedData(DataSet data, Part train, Part validation, Part test) {
  static PreparedData of(DataSet data, Preprocessing preprocessing) {
    Transform transform = Transform.fitted(preprocessing, data.train().features());
    return new PreparedData(
        data,
        new Part(transform.all(data.train().features()), data.train().targets()),
        new Part(transform.all(data.validation().features()), data.validation().targets()),
        new Part(transform.lazily(data.test().features()), data.test().targets()));
  }

  /** Inputs of a network. */
  public int inputs() {
    return train.features().columns();
  }

  /** The side of square pictures; null when the inputs are no longer pictures, or never were. */
  public @Nullable Integer imageSide() {
    Integer side = data.imageSide();
    return side != null && side * side == inputs() ? side : null;
  }

  /** Prepared rows with their targets. */
  public record Part(Features features, float[] targets) {
    public int rows() {
      return targets.length;
    }
  }
}
