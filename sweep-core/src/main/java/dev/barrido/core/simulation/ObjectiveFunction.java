package dev.barrido.core.simulation;

import dev.barrido.core.trial.ProposedTrial;

/** What a simulated training measures. */
@FunctionalInterface
public interface ObjectiveFunction {
  /**
   * The loss after an epoch, smaller is better; NaN or infinite: the training diverged.
   *
   * @param epoch from 1
   */
  double loss(ProposedTrial trial, int epoch);
}
