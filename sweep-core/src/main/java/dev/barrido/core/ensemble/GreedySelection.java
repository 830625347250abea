package dev.barrido.core.ensemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ensemble selection: models are put into an ensemble one after another, each time the one that
 * makes the mean of their predictions best on the validation rows; a model may come in again and so
 * gets more weight. Of all ensembles on the way the best one is taken.
 *
 * <p>Paper: Caruana, Niculescu-Mizil, Crew, Ksikes, "Ensemble Selection from Libraries of Models",
 * ICML 2004, section 2, with selection with replacement (2.1) and sorted initialization (2.2).
 *
 * <p>Symbols: the library is {@code predictions}, the hillclimb set the validation rows, N of 2.2
 * the number of best models that the selection begins with.
 *
 * <p>Differences: N is the one whose mean is best, tried from 1 on, so that what comes out is never
 * worse on these rows than the best model alone; no bagging (2.3), since a sweep combines few
 * models that are good already. Among equals the smaller ensemble and the earlier model are taken.
 *
 * <p>Cost: the loss is computed once for each model and step; memory holds one more prediction.
 *
 * @param counts how often each model was taken, in the order of the library; one at least was
 * @param loss of the mean of those
 */
public record GreedySelection(List<Integer> counts, double loss) {
  public GreedySelection {
    counts = List.copyOf(counts);
  }

  /**
   * The selection from a library.
   *
   * @param predictions what each model predicts on the validation rows, all of one length
   * @param steps how many models are added at most, after the first ones
   */
  public static GreedySelection of(List<float[]> predictions, PredictionLoss loss, int steps) {
    if (predictions.isEmpty() || steps < 0) {
      throw new IllegalArgumentException(
          "a selection: expected at least one model and no negative steps, got "
              + predictions.size()
              + " and "
              + steps);
    }
    Climb climb = new Climb(predictions, loss);
    climb.beginWithTheBest();
    for (int step = 0; step < steps; step++) {
      climb.addTheOneThatHelpsMost();
    }
    return climb.best;
  }

  /** The ensemble while it grows, and the best it ever was. */
  private static final class Climb {
    private final List<float[]> predictions;
    private final PredictionLoss loss;
    private final MeanPrediction mean;
    private final List<Integer> counts;
    private GreedySelection best;

    Climb(List<float[]> predictions, PredictionLoss loss) {
      this.predictions = predictions;
      this.loss = loss;
      this.mean = MeanPrediction.ofNone(predictions.get(0).length);
      this.counts = new ArrayList<>(Collections.nCopies(predictions.size(), 0));
      this.best = new GreedySelection(counts, Double.POSITIVE_INFINITY);
    }

    /** Puts the best models in, as many as make the best mean. */
    void beginWithTheBest() {
      List<Integer> sorted = sorted();
      MeanPrediction growing = MeanPrediction.ofNone(predictions.get(0).length);
      int bestSize = 1;
      double bestLoss = Double.POSITIVE_INFINITY;
      for (int size = 1; size <= sorted.size(); size++) {
        float[] next = predictions.get(sorted.get(size - 1));
        double with = judged(growing.with(next));
        growing.add(next);
        if (with < bestLoss) {
          bestLoss = with;
          bestSize = size;
        }
      }
      sorted.subList(0, bestSize).forEach(this::add);
      best = new GreedySelection(counts, bestLoss);
    }

    void addTheOneThatHelpsMost() {
      int helpsMost = 0;
      double lowest = Double.POSITIVE_INFINITY;
      for (int model = 0; model < predictions.size(); model++) {
        double with = judged(mean.with(predictions.get(model)));
        if (with < lowest) {
          lowest = with;
          helpsMost = model;
        }
      }
      add(helpsMost);
      if (lowest < best.loss) {
        best = new GreedySelection(counts, lowest);
      }
    }

    private List<Integer> sorted() {
      double[] alone = predictions.stream().mapToDouble(this::judged).toArray();
      return IntStream.range(0, alone.length)
          .boxed()
          .sorted(Comparator.comparingDouble(model -> alone[model]))
          .toList();
    }

    private void add(int model) {
      mean.add(predictions.get(model));
      counts.set(model, counts.get(model) + 1);
    }

    private double judged(float[] prediction) {
      double value = loss.of(prediction);
      return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
  }
}
