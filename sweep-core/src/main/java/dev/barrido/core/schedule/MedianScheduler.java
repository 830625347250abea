package dev.barrido.core.schedule;

/**
 * Stops a trial that is worse than the middle of the others at the same epoch. It assumes nothing
 * about the shape of curves, only that what is bad for long stays bad.
 *
 * <p>Paper: Golovin, Solnik, Moitra, Kochanski, Karro, Sculley, "Google Vizier: A Service for
 * Black-Box Optimization", KDD 2017, section 3.2.
 *
 * <p>Symbols: the trial's best objective by step s is the best loss so far; the running average of
 * another trial up to step s is the mean of its losses so far; s is the epoch.
 *
 * <p>Differences: the paper compares with completed trials, here all that have reached the epoch
 * count, running ones too, so that it works from the first minutes on; a trial is never stopped at
 * equality; minimal counts as in Katib's medianstop.
 *
 * <p>Cost: logarithmic in the trials a measurement, and moving that many numbers.
 */
public final class MedianScheduler extends CurveScheduler {
  /**
   * Judges from an epoch on, wherever so many other curves got as far.
   *
   * @param minTrials at least 1
   * @param startEpoch at least 1
   */
  public MedianScheduler(int minTrials, int startEpoch) {
    super("median", minTrials, startEpoch);
  }

  @Override
  double mark(double best, double mean) {
    return mean;
  }

  @Override
  double threshold(Standings others) {
    return others.median();
  }
}
