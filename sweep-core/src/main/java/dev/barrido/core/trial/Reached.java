package dev.barrido.core.trial;

import java.util.List;

/**
 * What a trial reached. In order, the better first: less violation before more, so what meets the
 * constraints before what does not (Deb, "An Efficient Constraint Handling Method for Genetic
 * Algorithms", 2000, section 3); among equals the smaller loss, that of the first objective before
 * that of the next.
 *
 * @param losses one for each objective of the sweep, in its order; finite, smaller is better
 * @param violation by how much it breaks the constraints: 0 when it meets them all, infinite when
 *     what a constraint bounds was not measured
 */
public record Reached(List<Double> losses, double violation) implements Comparable<Reached> {
  public Reached {
    losses = losses.stream().map(loss -> loss + 0.0).toList(); // there is but one zero
    losses.forEach(Reached::checkFinite);
    if (losses.isEmpty()) {
      throw new IllegalArgumentException("losses: expected one for each objective, got none");
    }
    if (!(violation >= 0)) {
      throw new IllegalArgumentException("a violation: expected at least 0, got " + violation);
    }
  }

  /** The only objective's loss, with no constraint broken. */
  public static Reached of(double loss) {
    return new Reached(List.of(loss), 0);
  }

  /** The first objective's loss. */
  public double loss() {
    return losses.get(0);
  }

  /** Whether it meets all constraints. */
  public boolean feasible() {
    return violation == 0;
  }

  private static void checkFinite(double loss) {
    if (!Double.isFinite(loss)) {
      throw new IllegalArgumentException(
          "a loss: expected a finite number (a diverged trial is Failed), got " + loss);
    }
  }

  @Override
  public int compareTo(Reached other) {
    int order = Double.compare(violation, other.violation);
    for (int i = 0; order == 0 && i < Math.min(losses.size(), other.losses.size()); i++) {
      order = Double.compare(losses.get(i), other.losses.get(i));
    }
    return order;
  }
}
