package dev.barrido.trainer.training;

/**
 * One part of k-fold cross-validation: a training that is validated on this part of the rows, and
 * learns from the others.
 *
 * @param number which part, from 0
 * @param of how many parts there are, at least 2
 * @param seed where the division comes from, the same for all trials of a sweep
 */
public record Fold(int number, int of, long seed) {
  public Fold {
    if (of < 2 || number < 0 || number >= of) {
      throw new IllegalArgumentException(
          "expected a fold from 0 on, below the number of folds, got " + number + " of " + of);
    }
  }
}
