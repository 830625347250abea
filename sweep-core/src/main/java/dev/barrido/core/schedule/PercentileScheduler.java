package dev.barrido.core.schedule;

/**
 * Stops a trial that is not among the best so many percent of the others at the same epoch. The
 * strict sister of the median rule.
 *
 * <p>Paper: none of its own; it is the rule of Golovin et al., "Google Vizier", KDD 2017, section
 * 3.2, with another quantile and like compared with like.
 *
 * <p>Symbols: p is the percentage; a trial's value is its best loss so far.
 *
 * <p>Differences: the others' best losses so far are compared, not their running averages, since an
 * average hardly ever reaches a low quantile. The quantile is the nearest rank, ceil(p n / 100), in
 * whole numbers.
 *
 * <p>Cost: as the median rule.
 */
public final class PercentileScheduler extends CurveScheduler {
  private final int percent;

  /**
   * Judges from an epoch on, wherever so many other curves got as far.
   *
   * @param percent how many stay, 1 to 99
   * @param minTrials at least 1
   * @param startEpoch at least 1
   */
  public PercentileScheduler(int percent, int minTrials, int startEpoch) {
    super("percentile", minTrials, startEpoch);
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("percentile: expected 1 to 99, got " + percent);
    }
    this.percent = percent;
  }

  @Override
  double mark(double best, double mean) {
    return best;
  }

  @Override
  double threshold(Standings others) {
    long place = ((long) percent * others.size() + 99) / 100;
    return others.at((int) place);
  }
}
