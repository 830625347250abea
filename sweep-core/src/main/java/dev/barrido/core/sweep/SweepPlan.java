package dev.barrido.core.sweep;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep was asked to do.
 *
 * @param parallelTrialCount trials in flight at most, at least 1
 * @param maxTrials trials of the whole sweep; null: until the space is exhausted
 * @param maxFailedTrials failures it survives; null: any number
 * @param goalLoss the loss at which it ends; null: none
 * @param maxDurationMillis time from its beginning at which it ends; null: none
 * @param enqueued points to try first; parameters left out are drawn
 * @param rounds from coarse to fine, how many trials each has; empty: one round of all. The last
 *     one goes on until the sweep ends
 * @param ensembleSize how many of the best models are combined at the end; 0: none
 * @param firstLimit where trials wait to be judged for the first time
 * @param earlier trials of earlier sweeps that ended, within this space, for the searcher to learn
 *     from; they count for nothing else
 * @param firstCheck whether its network is looked at before the first trial
 */
public record SweepPlan(
    SearchSpace space,
    Searcher searcher,
    Seeds seeds,
    int parallelTrialCount,
    @Nullable Integer maxTrials,
    @Nullable Integer maxFailedTrials,
    @Nullable Double goalLoss,
    @Nullable Long maxDurationMillis,
    List<Map<String, Object>> enqueued,
    List<Integer> rounds,
    int ensembleSize,
    FirstLimit firstLimit,
    List<Trial> earlier,
    FirstCheck firstCheck) {
  public SweepPlan {
    atLeast(1, "parallelTrialCount", parallelTrialCount);
    atLeast(0, "ensembleSize", ensembleSize);
    atLeast(1, "maxTrials", maxTrials);
    atLeast(0, "maxFailedTrials", maxFailedTrials);
    atLeast(1, "maxDurationMillis", maxDurationMillis);
    if (goalLoss != null && !Double.isFinite(goalLoss)) {
      throw new IllegalArgumentException("goalLoss: expected a finite number, got " + goalLoss);
    }
    enqueued = checked(space, enqueued);
    rounds = List.copyOf(rounds);
    earlier = List.copyOf(earlier);
    earlier.forEach(trial -> checkEarlier(space, trial));
    rounds.forEach(trials -> atLeast(1, "rounds[].trials", trials));
    if (rounds.size() > 1 && enqueued.size() > rounds.get(0)) {
      throw new IllegalArgumentException(
          "enqueue: expected at most the first round's "
              + rounds.get(0)
              + " trials, got "
              + enqueued.size());
    }
  }

  /** The least that a plan needs: so many trials, one after another. */
  public static SweepPlan of(SearchSpace space, Searcher searcher, Seeds seeds, int maxTrials) {
    return new SweepPlan(
        space,
        searcher,
        seeds,
        1,
        maxTrials,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        FirstLimit.NONE,
        List.of(),
        FirstCheck.NONE);
  }

  /** The same, with trials that wait to be judged. */
  public SweepPlan waitingAt(FirstLimit limit) {
    return with(searcher, limit, earlier, firstCheck);
  }

  /** This plan, whose searcher learns from these trials of earlier sweeps too. */
  public SweepPlan after(List<Trial> trials) {
    return with(searcher, firstLimit, trials, firstCheck);
  }

  /** The same, whose first round is searched so. */
  public SweepPlan searchedBy(Searcher other) {
    return with(other, firstLimit, earlier, firstCheck);
  }

  /** The same, whose network is looked at first. */
  public SweepPlan checkedFirst(FirstCheck check) {
    return with(searcher, firstLimit, earlier, check);
  }

  private SweepPlan with(
      Searcher otherSearcher, FirstLimit limit, List<Trial> trials, FirstCheck check) {
    return new SweepPlan(
        space,
        otherSearcher,
        seeds,
        parallelTrialCount,
        maxTrials,
        maxFailedTrials,
        goalLoss,
        maxDurationMillis,
        enqueued,
        rounds,
        ensembleSize,
        limit,
        trials,
        check);
  }

  /** Whether a round is the one that ends with the sweep. */
  boolean isLast(int round) {
    return round >= rounds.size() - 1;
  }

  private static List<Map<String, Object>> checked(
      SearchSpace space, List<Map<String, Object>> points) {
    List<Map<String, Object>> checked = new ArrayList<>();
    for (Map<String, Object> point : points) {
      try {
        checked.add(Collections.unmodifiableMap(space.checked(point)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("enqueue[" + checked.size() + "]." + e.getMessage(), e);
      }
    }
    return List.copyOf(checked);
  }

  private static void checkEarlier(SearchSpace space, Trial trial) {
    if (trial.pending() || !space.contains(trial.proposed().hyperparameters())) {
      throw new IllegalArgumentException(
          "earlier: expected trials that ended, within the space, got " + trial);
    }
  }

  private static void atLeast(long least, String name, @Nullable Number value) {
    if (value != null && value.longValue() < least) {
      throw new IllegalArgumentException(name + ": expected at least " + least + ", got " + value);
    }
  }
}
