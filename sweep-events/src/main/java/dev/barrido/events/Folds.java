package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** Checks which of a trial's folds a record is about. */
final class Folds {
  private Folds() {}

  /** Both are there, or neither. */
  static void check(String record, @Nullable Integer fold, @Nullable Integer folds) {
    Range.orNull(record + ".fold", 0, fold);
    Range.orNull(record + ".folds", 2, folds);
    boolean whole = fold == null ? folds == null : folds != null && fold < folds;
    if (!whole) {
      throw new IllegalArgumentException(
          record + ".fold must be below " + record + ".folds " + folds + ", was " + fold);
    }
  }

  /** There is one where there are folds. */
  static void checkSeed(String record, @Nullable Integer folds, @Nullable Long foldSeed) {
    if ((folds == null) != (foldSeed == null)) {
      throw new IllegalArgumentException(
          record + ".foldSeed must be there with folds and only then, was " + foldSeed);
    }
    if (foldSeed != null) {
      Range.atLeast(record + ".foldSeed", 0, foldSeed);
    }
  }
}
