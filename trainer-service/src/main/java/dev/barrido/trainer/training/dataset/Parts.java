package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.OwnRows;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.TrialFailure;
import org.jspecify.annotations.Nullable;

/** How many rows each part of a data set has. */
record Parts(int train, int validation, int test) {
  private static final double HELD_OUT = 0.15;
  private static final int MOST_GENERATED = 200_000;

  /** As asked for, else as the data set has it, of rows that are generated. */
  static Parts generated(Split split, OwnRows own) {
    Parts parts = of(split, own.train(), own.validation(), own.test());
    if (parts.total() > MOST_GENERATED) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.data.split: expected at most "
              + MOST_GENERATED
              + " generated rows in all, got "
              + parts);
    }
    return parts;
  }

  /** As asked for, else as the data set has it. */
  static Parts of(Split split, int train, int validation, int test) {
    return new Parts(
        or(split.train(), train), or(split.validation(), validation), or(split.test(), test));
  }

  /** As asked for, else 70, 15 and 15 percent of the rows there are, and at least one. */
  static Parts ofRows(Split split, int rows, String what) {
    boolean asked = split.train() != null || split.validation() != null || split.test() != null;
    Parts parts = asked ? rest(split, rows) : percent(rows);
    boolean fits = parts.train > 0 && parts.validation > 0 && parts.test > 0;
    if (!fits || parts.total() > rows) {
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

  private static Parts percent(int rows) {
    int validation = Math.max(1, (int) Math.round(rows * HELD_OUT));
    int test = Math.max(1, (int) Math.floor(rows * HELD_OUT));
    return new Parts(rows - validation - test, validation, test);
  }

  /** What is not asked for shares what is left, the training part four times as much. */
  private static Parts rest(Split split, int rows) {
    long asked = (long) or(split.train(), 0) + or(split.validation(), 0) + or(split.test(), 0);
    int weights =
        (split.train() == null ? 4 : 0)
            + (split.validation() == null ? 1 : 0)
            + (split.test() == null ? 1 : 0);
    int share = weights == 0 ? 0 : (int) Math.max(0, rows - asked) / weights;
    return of(split, 4 * share, share, share);
  }

  private long total() {
    return (long) train + validation + test;
  }

  private static int or(@Nullable Integer asked, int otherwise) {
    return asked == null ? otherwise : asked;
  }

  @Override
  public String toString() {
    return "train " + train + ", validation " + validation + ", test " + test;
  }
}
