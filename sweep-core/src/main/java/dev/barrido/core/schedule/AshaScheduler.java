package dev.barrido.core.schedule;

import java.util.List;

/**
 * Asynchronous successive halving: of the trials that have come to a rung, the best 1/eta rise to
 * the next, eta times as far. Nobody waits for a rung to fill, so slow trials hold up no others.
 *
 * <p>Paper: Li, Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht, Talwalkar, "A System for
 * Massively Parallel Hyperparameter Tuning", MLSys 2020, section 3.2, algorithm 2.
 *
 * <p>Symbols: r is minEpochs, R is maxEpochs, eta is reductionFactor, the early-stopping rate s is
 * earlyStoppingRate; rung k lies at r eta^(s+k).
 *
 * <p>Differences: a worker asks for a job in the paper, here a trial is promoted with the very
 * measurement that makes it promotable, which comes to the same with a busy worker. A trial is
 * judged by its best epoch up to the rung, which is what it is worth in the end. The last epoch is
 * no rung, since nothing follows it. In the stopping variant a trial goes on while fewer than eta
 * have come to its rung.
 *
 * <p>Cost: one insertion into the rung's order when a trial comes to one, else constant.
 */
public final class AshaScheduler extends FoldingScheduler {
  private final Bracket bracket;

  /**
   * An empty one.
   *
   * @param minEpochs at least 1
   * @param maxEpochs at least minEpochs
   * @param reductionFactor at least 2
   * @param earlyStoppingRate how many of the lowest rungs are left out, from 0
   */
  public AshaScheduler(
      int minEpochs,
      int maxEpochs,
      int reductionFactor,
      int earlyStoppingRate,
      AshaVariant variant) {
    Ladder ladder = Ladder.of(minEpochs, maxEpochs, reductionFactor);
    int rungs = ladder.stations().size();
    if (earlyStoppingRate < 0 || earlyStoppingRate > rungs) {
      throw new IllegalArgumentException(
          "earlyStoppingRate: expected 0 to " + rungs + " rungs, got " + earlyStoppingRate);
    }
    this.bracket =
        new Bracket(
            "asha", ladder.above(earlyStoppingRate), reductionFactor, variant == AshaVariant.PAUSE);
  }

  @Override
  List<Verdict> judge(Measurement measurement) {
    return bracket.on(measurement);
  }

  @Override
  public void onEnd(int trial) {
    bracket.onEnd(trial);
  }

  @Override
  public int mayTrainTo(int trial) {
    return bracket.mayTrainTo(trial);
  }
}
