package dev.barrido.core.schedule;

import java.util.List;

/**
 * Judges trials while they run: running curves against running curves. A scheduler is a fold over
 * measurements and ends. It reads no clock and keeps nothing else, so whoever tells a new one the
 * same things in the same order has the old one back. A measurement told twice changes nothing and
 * gives the verdicts it gave the first time; the first loss of an epoch stands.
 */
public interface TrialScheduler {
  /** How far a trial may train when nothing bounds it: to its own end. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /**
   * A trial measured an epoch.
   *
   * @return what follows, promotions of other trials first, the verdict on this one last; a caller
   *     that obeys in this order never believes that nothing is left to do
   */
  List<Verdict> on(Measurement measurement);

  /** A trial ended; its curve stays to judge others by, and it is never promoted. */
  void onEnd(int trial);

  /** The last epoch a trial may train without a further verdict. */
  int mayTrainTo(int trial);
}
