package dev.barrido.proposer.application;

import dev.barrido.core.search.GridSearcher;
import dev.barrido.core.search.Searcher;
import dev.barrido.events.spec.SweepSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a sweep may be on this server.
 *
 * @param trials of a sweep, those of all its rounds or of its whole grid together
 * @param parameters that it searches
 * @param enqueued points that it tries first
 */
public record SweepLimits(int trials, int parameters, int enqueued) {
  /**
   * Returns when a sweep is within all of them.
   *
   * @param searcher what would search it, since a grid without a budget knows alone how large it is
   * @throws OverLimit naming each one that it is not
   */
  void check(SweepSpec spec, Searcher searcher) {
    List<String> over = new ArrayList<>();
    add(
        over,
        "spec.maxTrialCount",
        "trials",
        "trials",
        budget(spec.maxTrialCount(), searcher),
        trials);
    add(over, "spec.parameters", "parameters", "parameters", spec.parameters().size(), parameters);
    add(over, "spec.enqueue", "points", "enqueued", spec.enqueue().size(), enqueued);
    if (!over.isEmpty()) {
      throw new OverLimit(String.join("\n", over));
    }
  }

  /** The same for a budget that is raised. */
  void checkTrials(int wanted) {
    List<String> over = new ArrayList<>();
    add(over, "maxTrialCount", "trials", "trials", wanted, trials);
    if (!over.isEmpty()) {
      throw new OverLimit(over.get(0));
    }
  }

  private static long budget(@Nullable Integer maxTrialCount, Searcher searcher) {
    if (maxTrialCount != null) {
      return maxTrialCount;
    }
    return searcher instanceof GridSearcher grid ? grid.size() : 0;
  }

  private static void add(
      List<String> over, String field, String what, String setting, long got, int most) {
    if (got > most) {
      over.add(
          field
              + ": expected at most "
              + most
              + " "
              + what
              + ", the setting proposer.limits."
              + setting
              + " of this server; got "
              + got);
    }
  }
}
