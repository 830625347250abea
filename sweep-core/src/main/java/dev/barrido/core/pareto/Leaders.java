package dev.barrido.core.pareto;

import dev.barrido.core.trial.Reached;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best of some trials of several objectives: whole fronts, and of the front that is too large
 * those that dominate the most volume together, taken greedily.
 *
 * <p>Paper: Ozaki, Tanigaki, Watanabe, Onishi, "Multiobjective Tree-Structured Parzen Estimator for
 * Computationally Expensive Optimization Problems", GECCO 2020, section 3.2.
 *
 * <p>Symbols: the reference point lies a tenth of each objective's range beyond the worst trial.
 *
 * <p>Differences: gains only shrink while others are taken, so only those that may still be the
 * largest are computed again.
 *
 * <p>Cost: that of {@link Fronts}, and a {@link Hypervolume} of at most {@code count} points some
 * times for each that is taken.
 */
public final class Leaders {
  private record Candidate(int index, double gain) {}

  private static final Comparator<Candidate> MOST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.gain())
          .thenComparingInt(Candidate::index);

  private final List<Reached> trials;
  private final double[] reference;
  private final List<double[]> taken = new ArrayList<>();

  private Leaders(List<Reached> trials) {
    this.trials = trials;
    this.reference = ReferencePoint.beyond(trials);
  }

  /** The indices of the best trials: better fronts first, in each first what adds the most. */
  public static List<Integer> of(List<Reached> trials, int count) {
    List<Integer> best = new ArrayList<>();
    for (List<Integer> front : Fronts.of(trials, count)) {
      int room = Math.min(front.size(), count - best.size());
      best.addAll(new Leaders(trials).among(front, room));
    }
    return best;
  }

  private List<Integer> among(List<Integer> front, int count) {
    PriorityQueue<Candidate> candidates = new PriorityQueue<>(MOST_FIRST);
    front.forEach(index -> candidates.add(candidate(index, 0)));
    List<Integer> chosen = new ArrayList<>();
    double volume = 0;
    while (chosen.size() < count) {
      Candidate again = candidate(candidates.remove().index(), volume);
      if (candidates.isEmpty() || MOST_FIRST.compare(again, candidates.peek()) <= 0) {
        chosen.add(again.index());
        taken.add(point(again.index()));
        volume += again.gain();
      } else {
        candidates.add(again);
      }
    }
    return chosen;
  }

  private Candidate candidate(int index, double volume) {
    taken.add(point(index));
    double gain = Hypervolume.of(taken, reference) - volume;
    taken.remove(taken.size() - 1);
    return new Candidate(index, gain);
  }

  private double[] point(int index) {
    return ReferencePoint.array(trials.get(index).losses());
  }
}
