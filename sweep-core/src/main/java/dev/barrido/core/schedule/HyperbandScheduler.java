package dev.barrido.core.schedule;

import dev.barrido.core.random.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * Several successive halvings side by side, from one that judges after the fewest epochs to one
 * that judges never, for nobody knows beforehand how soon a curve tells its end.
 *
 * <p>Paper: Li, Jamieson, DeSalvo, Rostamizadeh, Talwalkar, "Hyperband: A Novel Bandit-Based
 * Approach to Hyperparameter Optimization", JMLR 18, 2018, algorithm 1; asynchronous as in Li et
 * al., MLSys 2020.
 *
 * <p>Symbols: R is maxEpochs over minEpochs, eta is reductionFactor, s counts the rungs of a
 * bracket, s_max is the most; n = ceil((s_max + 1) eta^s / (s + 1)) is a bracket's share of the
 * trials. A bracket is called by its s, as there.
 *
 * <p>Differences: brackets run at the same time and without end. A trial's bracket is drawn from a
 * stream of its own number, with the shares as weights, so it does not depend on what came before.
 * s_max is counted by multiplying.
 *
 * <p>Cost: as asha.
 */
public final class HyperbandScheduler extends FoldingScheduler {
  private final List<Bracket> brackets = new ArrayList<>();
  private final List<Long> shares = new ArrayList<>();
  private final Seeds seeds;

  /**
   * An empty one.
   *
   * @param minEpochs at least 1
   * @param maxEpochs at least minEpochs
   * @param reductionFactor at least 2
   * @param seeds where a trial's bracket comes from
   */
  public HyperbandScheduler(
      int minEpochs, int maxEpochs, int reductionFactor, AshaVariant variant, Seeds seeds) {
    this.seeds = seeds;
    Ladder ladder = Ladder.of(minEpochs, maxEpochs, reductionFactor);
    int most = ladder.stations().size();
    long power = 1;
    for (int s = 0; s <= most; s++) {
      String rule = "hyperband, bracket " + s;
      brackets.add(
          new Bracket(rule, ladder.above(most - s), reductionFactor, variant == AshaVariant.PAUSE));
      shares.add(((most + 1) * power + s) / (s + 1));
      power *= reductionFactor;
    }
  }

  /** The bracket of a trial, by its number of rungs. */
  public int bracketOf(int trial) {
    long total = shares.stream().mapToLong(Long::longValue).sum();
    long drawn = seeds.stream("bracket", trial).nextLong(total);
    int s = shares.size() - 1;
    while (drawn >= shares.get(s)) {
      drawn -= shares.get(s);
      s--;
    }
    return s;
  }

  /** Of how many trials in proportion each bracket is made, by its number of rungs. */
  public List<Long> shares() {
    return List.copyOf(shares);
  }

  @Override
  List<Verdict> judge(Measurement measurement) {
    return brackets.get(bracketOf(measurement.trial())).on(measurement);
  }

  @Override
  public void onEnd(int trial) {
    brackets.get(bracketOf(trial)).onEnd(trial);
  }

  @Override
  public int mayTrainTo(int trial) {
    return brackets.get(bracketOf(trial)).mayTrainTo(trial);
  }
}
