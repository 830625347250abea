package dev.barrido.core.refine;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.trial.Trial;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list with fewer values. Of numbers those between the best trials' stay, and one more on either
 * side. A category goes only on evidence: when it was measured often enough and its losses are
 * higher than the others' by a rank-sum test (Wilcoxon 1945; Mann and Whitney 1947).
 */
final class ListCut {
  /** The fewest measurements that a category can be dropped after. */
  private static final int LEAST_MEASURED = 4;

  /** One chance in twenty, on one side of the normal distribution. */
  private static final double CRITICAL = 1.645;

  private ListCut() {}

  /** The numbers around these, out of the original list. */
  static ChoiceDomain around(ChoiceDomain original, List<Object> values) {
    int[] places = values.stream().mapToInt(value -> (int) original.indexOf(value)).toArray();
    int low = Math.max(0, IntStream.of(places).min().orElseThrow() - 1);
    int high = Math.min((int) original.size() - 1, IntStream.of(places).max().orElseThrow() + 1);
    return new ChoiceDomain(original.values().subList(low, high + 1), true);
  }

  /** The categories that the evidence leaves. */
  static ChoiceDomain left(ChoiceDomain current, String parameter, Evidence evidence) {
    List<Trial> ranked =
        evidence.measured().stream().filter(trial -> Evidence.has(trial, parameter)).toList();
    List<Object> left =
        current.values().stream()
            .filter(value -> ranked.isEmpty() || !isWorse(value, parameter, ranked))
            .toList();
    return new ChoiceDomain(left, false);
  }

  /** The best trial's category is never worse. */
  private static boolean isWorse(Object category, String parameter, List<Trial> ranked) {
    int[] ranks =
        IntStream.range(0, ranked.size())
            .filter(rank -> Evidence.value(ranked.get(rank), parameter).equals(category))
            .toArray();
    int ours = ranks.length;
    int others = ranked.size() - ours;
    if (ours < LEAST_MEASURED || others < LEAST_MEASURED || ranks[0] == 0) {
      return false;
    }
    double sum = IntStream.of(ranks).sum() - ours * (ours - 1) / 2.0;
    double mean = ours * others / 2.0;
    double deviation = Math.sqrt(ours * others * (ranked.size() + 1) / 12.0);
    return (sum - mean) / deviation > CRITICAL;
  }
}
