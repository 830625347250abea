package dev.barrido.proposer.rest;

import org.jspecify.annotations.Nullable;

/**
 * A new budget.
 *
 * @param maxTrialCount trials of the whole sweep, at least 1
 */
public record Extension(@Nullable Integer maxTrialCount) {
  int checkedTrials() {
    if (maxTrialCount == null || maxTrialCount < 1) {
      throw new IllegalArgumentException(
          "maxTrialCount: expected a number of trials >= 1, got " + maxTrialCount);
    }
    return maxTrialCount;
  }
}
