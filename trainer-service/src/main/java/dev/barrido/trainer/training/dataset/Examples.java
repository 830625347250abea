package dev.barrido.trainer.training.dataset;

/**
 * Rows with what is to be predicted.
 *
 * @param features one row an example
 * @param targets one value a row: the class from 0 on, or the number to predict
 */
public record Examples(Features features, float[] targets) {
  public Examples {
    if (features.rows() != targets.length) {
      throw new IllegalArgumentException(
          "examples: expected a target for each of "
              + features.rows()
              + " rows, got "
              + targets.length);
    }
  }

  public int rows() {
    return targets.length;
  }
}
