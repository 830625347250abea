package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.TrialFailure;
import org.jspecify.annotations.Nullable;

/** How many rows each part of a data set has. */
record Parts(int train, int validation, int test) {
  private static final double TRAIN_FRACTION = 0.7;
  private static final double VALIDATION_FRACTION = 0.15;

  /** As asked for, else as the data set has it. */
  static Parts of(Split split, int train, int validation, int test) {
    return new Parts(
        or(split.train(), train), or(split.validation(), validation), or(split.test(), test));
  }

  /** As asked for, else 70, 15 and 15 percent of the rows there are. */
  static Parts ofRows(Split split, int rows, String what) {
    int train = (int) Math.round(rows * TRAIN_FRACTION);
    int validation = (int) Math.round(rows * VALIDATION_FRACTION);
    boolean asked = split.train() != null || split.validation() != null || split.test() != null;
    Parts parts =
        asked ? rest(split, rows) : of(split, train, validation, rows - train - validation);
    boolean fits = parts.train > 0 && parts.validation > 0 && parts.test > 0;
    if (!fits || (long) parts.train + parts.validation + parts.test > rows) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.data.split: expected three parts of at least one row each, out of the "
              + rows
              + " rows of "
              + what
              + "; got "
              + parts);
    }
    return parts;
  }

  /** What is not asked for shares what is left, the training part four times as much. */
  private static Parts rest(Split split, int rows) {
    int asked = or(split.train(), 0) + or(split.validation(), 0) + or(split.test(), 0);
    int weights =
        (split.train() == null ? 4 : 0)
            + (split.validation() == null ? 1 : 0)
            + (split.test() == null ? 1 : 0);
    int share = weights == 0 ? 0 : Math.max(0, rows - asked) / weights;
    return of(split, 4 * share, share, share);
  }

  private static int or(@Nullable Integer asked, int otherwise) {
    return asked == null ? otherwise : asked;
  }

  @Override
  public String toString() {
    return "train " + train + ", validation " + validation + ", test " + test;
  }
}
