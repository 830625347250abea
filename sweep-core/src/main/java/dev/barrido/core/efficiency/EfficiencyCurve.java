package dev.barrido.core.efficiency;

import dev.barrido.core.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The random experiment efficiency curve: what a search of s trials would have found, for s = 1, 2,
 * 4 and so on. The trials of one large random search are divided into disjoint experiments of s
 * trials each, and every experiment gives one best-model score.
 *
 * <p>Paper: Bergstra, Bengio, "Random Search for Hyper-Parameter Optimization", JMLR 13, 2012,
 * sections 2.1 and 2.4.
 *
 * <p>Symbols: S is the number of trials, Z_i a drawn validation score, w_i the share of draws that
 * model i wins.
 *
 * <p>Differences: none for errors counted over known rows; a loss of unknown variance counts as
 * exact, and then the model of the lowest validation loss wins every draw.
 *
 * <p>Cost: a hundred draws for every trial and size.
 *
 * @param sizes by trials
 */
public record EfficiencyCurve(List<Size> sizes) {
  public EfficiencyCurve {
    sizes = List.copyOf(sizes);
  }

  /** The curve of models in the order in which they were tried at random. */
  public static EfficiencyCurve of(List<ScoredModel> models, Seeds seeds) {
    List<Size> sizes = new ArrayList<>();
    for (int trials = 1; trials <= models.size(); trials *= 2) {
      RandomGenerator random = seeds.stream("efficiency", trials);
      List<BestModelScore> scores = new ArrayList<>();
      for (int from = 0; from + trials <= models.size(); from += trials) {
        scores.add(BestModelScore.of(models.subList(from, from + trials), random));
      }
      sizes.add(new Size(trials, scores));
    }
    return new EfficiencyCurve(sizes);
  }

  /**
   * Experiments of one size.
   *
   * @param trials of each experiment
   * @param scores one an experiment
   */
  public record Size(int trials, List<BestModelScore> scores) {
    public Size {
      scores = List.copyOf(scores);
    }

    /**
     * A quantile of the scores' means, interpolated.
     *
     * @param part 0 the lowest, 0.5 the median, 1 the highest
     */
    public double quantile(double part) {
      double[] sorted = scores.stream().mapToDouble(BestModelScore::mean).sorted().toArray();
      double place = part * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(sorted.length - 1, below + 1);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
  }
}
