package dev.barrido.benchmarks.course;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.refine.Focus;
import dev.barrido.core.refine.SpaceRefiner;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.simulation.DurationModel;
import dev.barrido.core.simulation.SimulatedSweep;
import dev.barrido.core.simulation.SimulatedTrainers;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.FirstCheck;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.trial.TrialHistory;
import java.util.List;
import java.util.Map;

/**
 * One search on the virtual clock, with four workers whose epochs all take the same time.
 *
 * @param space to search
 * @param seed of the search
 * @param trials of the plain random search
 * @param epochs of a trial at most
 * @param spending what it may spend, and what it saw
 */
record Search(SearchSpace space, long seed, int trials, int epochs, Spending spending) {
  private static final int WORKERS = 4;
  private static final double KEEP = 0.25;

  /** Of the epochs of a trial each round has one part in so many. */
  private static final List<Integer> PARTS = List.of(9, 3, 1);

  /** A sweep of so many trials. */
  void trials(String searcher, String scheduler, int count) {
    run(searcher, scheduler, space, new Seeds(seed), count, epochs);
  }

  /** A sweep that goes on until its epochs are spent. */
  void spendingAll(String searcher, String scheduler) {
    try {
      trials(searcher, scheduler, trials * epochs);
    } catch (BudgetSpent end) {
      // as it was meant to end
    }
  }

  /**
   * A ninth of the epochs, a third and all of them, for so many trials that each round takes as
   * long; the last goes on while there are epochs.
   */
  void rounds() {
    SearchSpace current = space;
    try {
      for (int round = 0; round < PARTS.size(); round++) {
        int most = Math.max(1, epochs / PARTS.get(round));
        boolean last = round == PARTS.size() - 1;
        int count = last ? trials * epochs : Math.max(1, trials * epochs / PARTS.size() / most);
        TrialHistory ended = run("random", "none", current, ofRound(round), count, most);
        current = SpaceRefiner.refine(space, current, ended, new Focus(KEEP, null)).space();
      }
    } catch (BudgetSpent end) {
      // as the last round was meant to end
    }
  }

  private Seeds ofRound(int round) {
    Seeds seeds = new Seeds(seed);
    return round == 0 ? seeds : new Seeds(seeds.derived("round", round));
  }

  private TrialHistory run(
      String searcher, String scheduler, SearchSpace where, Seeds seeds, int count, int most) {
    SweepPlan plan =
        new SweepPlan(
            where,
            Searchers.named(searcher, where, Map.of(), seeds, count),
            seeds,
            WORKERS,
            count,
            null,
            null,
            null,
            List.of(),
            List.of(),
            0,
            FirstLimit.NONE,
            List.of(),
            FirstCheck.NONE);
    SimulatedTrainers trainers =
        new SimulatedTrainers(WORKERS, most, DurationModel.constant(1000), spending);
    return SimulatedSweep.run(plan, Schedulers.named(scheduler, Map.of(), most, seeds), trainers)
        .sweep()
        .history();
  }
}
