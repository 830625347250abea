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

  /** The trial waits after this epoch, and its worker is free. */
  record Paused(long atMillis, int trial, int epoch) implements TraceEvent {}

  /** The trial goes on, paused or not, up to this epoch. */
  record Promoted(long atMillis, int trial, int toEpoch) implements TraceEvent {}

  /** The trial ended. */
  record Ended(long atMillis, int trial, TrialResult result) implements TraceEvent {}
}
