package dev.barrido.trainer.training.dataset;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.TrialFailure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A data set as one fold sees it. Training and validation rows together are dealt out to the folds
 * in random order, class by class where classes are predicted, so that every fold has its share of
 * each and folds differ by at most one row. A fold is validated on the rows dealt to it and learns
 * from all others; the test rows are left alone.
 */
final class FoldedData {
  private FoldedData() {}

  /**
   * The data set of a fold.
   *
   * @throws TrialFailure if there are fewer rows than folds
   */
  static DataSet of(DataSet whole, Fold fold) {
    Examples rows = together(whole.train(), whole.validation());
    if (rows.rows() < fold.of()) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.validation.folds: expected at most as many as there are rows to train and"
              + " validate on, "
              + rows.rows()
              + "; got "
              + fold.of());
    }
    int[] folds = dealt(rows.targets(), whole.classifies(), fold);
    return new DataSet(
        chosen(rows, folds, fold.number(), false),
        chosen(rows, folds, fold.number(), true),
        whole.test(),
        whole.classes(),
        whole.imageSide(),
        whole.columns());
  }

  /** The fold that each row is dealt to; it depends on the targets, the seed and nothing else. */
  private static int[] dealt(float[] targets, boolean classes, Fold fold) {
    int[] order = shuffled(targets.length, fold.seed());
    if (classes) {
      order =
          IntStream.of(order)
              .boxed()
              .sorted(Comparator.comparingDouble(row -> targets[row]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    int[] folds = new int[targets.length];
    for (int place = 0; place < order.length; place++) {
      folds[order[place]] = place % fold.of();
    }
    return folds;
  }

  private static int[] shuffled(int rows, long seed) {
    RandomGenerator random = new Seeds(seed).stream("rows of folds", 0);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static Examples together(Examples first, Examples second) {
    float[] targets = Arrays.copyOf(first.targets(), first.rows() + second.rows());
    System.arraycopy(second.targets(), 0, targets, first.rows(), second.rows());
    return new Examples(new AppendedRows(first.features(), second.features()), targets);
  }

  private static Examples chosen(Examples rows, int[] folds, int fold, boolean own) {
    int[] places =
        IntStream.range(0, folds.length).filter(row -> (folds[row] == fold) == own).toArray();
    float[] targets = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      targets[i] = rows.targets()[places[i]];
    }
    return new Examples(new ChosenRows(rows.features(), places), targets);
  }
}
