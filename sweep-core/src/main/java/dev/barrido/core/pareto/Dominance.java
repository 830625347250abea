package dev.barrido.core.pareto;

import dev.barrido.core.trial.Reached;
import java.util.List;

/**
 * When one trial beats another whatever the objectives weigh: no loss is larger, and one is
 * smaller. Less violation of the constraints beats more before any loss is looked at.
 *
 * <p>Paper: Deb, Pratap, Agarwal, Meyarivan, "A Fast and Elitist Multiobjective Genetic Algorithm:
 * NSGA-II", IEEE Transactions on Evolutionary Computation 6, 2002, section VI, definition 1.
 */
public final class Dominance {
  private Dominance() {}

  public static boolean dominates(Reached one, Reached other) {
    return one.violation() == other.violation()
        ? dominates(one.losses(), other.losses())
        : one.violation() < other.violation();
  }

  private static boolean dominates(List<Double> one, List<Double> other) {
    boolean smaller = false;
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) > other.get(i)) {
        return false;
      }
      smaller |= one.get(i) < other.get(i);
    }
    return smaller;
  }
}
