package dev.barrido.benchmarks.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Wilcoxon's signed rank test of paired differences: Wilcoxon, "Individual Comparisons by Ranking
 * Methods", 1945; by the normal distribution with the correction for ties, good from some ten pairs
 * on. And Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979.
 */
final class SignedRanks {
  private SignedRanks() {}

  /**
   * How likely differences at least as one-sided are by chance, either way.
   *
   * @param differences those that are zero say nothing and are left out
   */
  static double probability(double[] differences) {
    double[] told = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
    if (told.length == 0) {
      return 1;
    }
    double[] sizes = Arrays.stream(told).map(Math::abs).toArray();
    double[] ranks = Ranks.of(sizes);
    double n = told.length;
    double positive =
        IntStream.range(0, told.length).filter(i -> told[i] > 0).mapToDouble(i -> ranks[i]).sum();
    double variance = n * (n + 1) * (2 * n + 1) / 24 - Ranks.ties(sizes) / 48;
    double away = Math.max(0, Math.abs(positive - n * (n + 1) / 4) - 0.5);
    return Math.min(1, Erf.erfc(away / Math.sqrt(2 * variance)));
  }

  /** The probabilities as they are when all of these were tested at once. */
  static double[] corrected(double[] probabilities) {
    double[] corrected = new double[probabilities.length];
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted((one, other) -> Double.compare(probabilities[one], probabilities[other]))
            .mapToInt(i -> i)
            .toArray();
    double most = 0;
    for (int i = 0; i < order.length; i++) {
      most = Math.max(most, Math.min(1, (order.length - i) * probabilities[order[i]]));
      corrected[order[i]] = most;
    }
    return corrected;
  }
}
