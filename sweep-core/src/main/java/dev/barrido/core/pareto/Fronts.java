package dev.barrido.core.pareto;

import dev.barrido.core.trial.Reached;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nondominated sorting: the first front holds what nothing dominates, the next what nothing
 * dominates once the first is taken away, and so on. Looked at in order, a trial can be dominated
 * only by those before it, so each goes into the first front in which nothing dominates it.
 *
 * <p>Paper: the fronts of Deb et al. 2002 (see {@link Dominance}), found as in Zhang, Tian, Cheng,
 * Jin, "An Efficient Approach to Nondominated Sorting for Evolutionary Multiobjective
 * Optimization", IEEE Transactions on Evolutionary Computation 19, 2015, section III.
 *
 * <p>Symbols: N the number of trials, M that of objectives.
 *
 * <p>Differences: of two objectives the last of a front alone is looked at, since its second loss
 * is the smallest there; only as many fronts are made as are asked for.
 *
 * <p>Cost: N log N for two objectives and few fronts, at worst M N squared.
 */
public final class Fronts {
  private final List<Reached> trials;
  private final List<List<Integer>> fronts = new ArrayList<>();

  private Fronts(List<Reached> trials) {
    this.trials = trials;
  }

  /** The indices of what nothing dominates, in the order of {@link Reached}. */
  public static List<Integer> first(List<Reached> trials) {
    List<List<Integer>> fronts = of(trials, 1);
    return fronts.isEmpty() ? List.of() : fronts.get(0);
  }

  /**
   * The first fronts.
   *
   * @param enough no more fronts than those that hold at least so many trials together
   * @return the indices of each, in the order of {@link Reached}, equals by index
   */
  public static List<List<Integer>> of(List<Reached> trials, int enough) {
    Fronts sorted = new Fronts(trials);
    IntStream.range(0, trials.size())
        .boxed()
        .sorted(Comparator.<Integer, Reached>comparing(trials::get).thenComparing(index -> index))
        .forEach(index -> sorted.put(index, enough));
    return sorted.holding(enough);
  }

  private List<List<Integer>> holding(int enough) {
    int held = 0;
    int count = 0;
    while (count < fronts.size() && held < enough) {
      held += fronts.get(count++).size();
    }
    return fronts.subList(0, count);
  }

  private void put(int index, int enough) {
    int before = 0;
    for (List<Integer> front : fronts) {
      if (!isDominated(index, front)) {
        front.add(index);
        return;
      }
      before += front.size();
      if (before >= enough) {
        return;
      }
    }
    fronts.add(new ArrayList<>(List.of(index)));
  }

  private boolean isDominated(int index, List<Integer> front) {
    Reached trial = trials.get(index);
    int least = trial.losses().size() <= 2 ? front.size() - 1 : 0;
    for (int place = front.size() - 1; place >= least; place--) {
      if (Dominance.dominates(trials.get(front.get(place)), trial)) {
        return true;
      }
    }
    return false;
  }
}
