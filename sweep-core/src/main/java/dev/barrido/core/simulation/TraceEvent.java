package dev.barrido.core.simulation;

import dev.barrido.core.trial.TrialResult;

/**
 * One thing that happened in a simulation, at a virtual time counted from the sweep's beginning.
 */
public sealed interface TraceEvent {
  long atMillis();

  int trial();

  /**
   * A worker took the trial.
   *
   * @param worker from 0
   */
  record Started(long atMillis, int trial, int worker) implements TraceEvent {}

  /** An epoch ended with a finite loss. */
  record Measured(long atMillis, int trial, int epoch, double loss) implements TraceEvent {}

  /** The trial ended. */
  record Ended(long atMillis, int trial, TrialResult result) implements TraceEvent {}
}
