package dev.barrido.core.schedule;

/**
 * Judges trials while they run. Implementations keep the curves they have seen, and nothing else;
 * they read no clock and draw no random numbers.
 */
public interface TrialScheduler {
  /**
   * A trial measured an epoch.
   *
   * @param trial its number
   * @param epoch from 1
   * @param loss the objective there; finite, smaller is better
   */
  Verdict onMeasurement(int trial, int epoch, double loss);

  /** A trial ended; its curve stays to judge others by. */
  void onEnd(int trial);
}
