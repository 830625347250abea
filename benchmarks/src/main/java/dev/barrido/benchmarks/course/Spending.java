package dev.barrido.benchmarks.course;

import dev.barrido.core.simulation.ObjectiveFunction;
import dev.barrido.core.trial.ProposedTrial;
import org.jspecify.annotations.Nullable;

/** The epochs that one search trains, so many at most, and the best of what it saw. */
final class Spending implements ObjectiveFunction {
  private final ObjectiveFunction curves;
  private final long budget;
  private long spent;
  private @Nullable Incumbent best;

  /**
   * @param curves validation errors, 0 to 1
   * @param budget epochs of all trials together
   */
  Spending(ObjectiveFunction curves, long budget) {
    this.curves = curves;
    this.budget = budget;
  }

  @Override
  public double loss(ProposedTrial trial, int epoch) {
    if (spent == budget) {
      throw new BudgetSpent(budget);
    }
    spent++;
    double error = curves.loss(trial, epoch);
    if (Double.isFinite(error) && (best == null || error < best.error())) {
      best = new Incumbent(trial, epoch, error);
    }
    return error;
  }

  long spent() {
    return spent;
  }

  Incumbent best() {
    if (best == null) {
      throw new IllegalStateException("expected a network that can be trained, all diverged");
    }
    return best;
  }
}
