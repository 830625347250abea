package dev.barrido.core.sweep;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param maxAttempts how often a trial may be lost with its trainer before it fails
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
    int maxAttempts) {
  private static final int USUAL_ATTEMPTS = 3;

  public SweepPlan {
    atLeast(1, "parallelTrialCount", parallelTrialCount);
    atLeast(1, "maxAttempts", maxAttempts);
    atLeast(1, "maxTrials", maxTrials);
    atLeast(0, "maxFailedTrials", maxFailedTrials);
    atLeast(1, "maxDurationMillis", maxDurationMillis);
    if (goalLoss != null && !Double.isFinite(goalLoss)) {
      throw new IllegalArgumentException("goalLoss: expected a finite number, got " + goalLoss);
    }
    enqueued = checked(space, enqueued);
  }

  /** The least that a plan needs: so many trials, one after another. */
  public static SweepPlan of(SearchSpace space, Searcher searcher, Seeds seeds, int maxTrials) {
    return new SweepPlan(
        space, searcher, seeds, 1, maxTrials, null, null, null, List.of(), USUAL_ATTEMPTS);
  }

  /**
   * The point of the trial of this number: those to try first, then what the searcher proposes.
   *
   * @param history all that was known then
   * @return empty when the space holds no further point
   */
  Optional<Hyperparameters> point(int number, TrialHistory history) {
    if (number < enqueued.size()) {
      return Optional.of(space.completed(enqueued.get(number), seeds.stream("enqueued", number)));
    }
    long index = number - enqueued.size();
    return searcher.propose(index, history, seeds.stream("searcher", index));
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

  private static void atLeast(long least, String name, @Nullable Number value) {
    if (value != null && value.longValue() < least) {
      throw new IllegalArgumentException(name + ": expected at least " + least + ", got " + value);
    }
  }
}
