package dev.barrido.core.sweep;

/** How far a trial may train before anybody has judged it. */
@FunctionalInterface
public interface FirstLimit {
  /** To its own end. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** Every trial trains to its end, unless it is stopped. */
  FirstLimit NONE = (round, trial) -> UNBOUNDED;

  /**
   * The epoch of the first rung at which it waits, or {@link #UNBOUNDED}.
   *
   * @param round the round it belongs to, from 0
   * @param trial its number
   */
  int epochOf(int round, int trial);
}
