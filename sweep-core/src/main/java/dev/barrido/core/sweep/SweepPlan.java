package dev.barrido.core.sweep;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.SearchSpace;
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
 * @param enqueued points to try first, possibly with parameters missing
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
  public SweepPlan {
    atLeastOne("parallelTrialCount", parallelTrialCount);
    atLeastOne("maxAttempts", maxAttempts);
    if (maxTrials != null) {
      atLeastOne("maxTrials", maxTrials);
    }
    enqueued = List.copyOf(enqueued);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected at least 1, got " + value);
    }
  }
}
