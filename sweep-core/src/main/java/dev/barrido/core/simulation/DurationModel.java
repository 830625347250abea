package dev.barrido.core.simulation;

import dev.barrido.core.trial.ProposedTrial;

/** How long a simulated training takes. */
@FunctionalInterface
public interface DurationModel {
  /**
   * The virtual time of one epoch, at least 0.
   *
   * @param epoch from 1
   */
  long epochMillis(ProposedTrial trial, int epoch);

  /** Every epoch of every trial alike. */
  static DurationModel constant(long epochMillis) {
    return (trial, epoch) -> epochMillis;
  }
}
