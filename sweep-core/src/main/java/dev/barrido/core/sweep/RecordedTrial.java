package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/**
 * A trial with its place among the ends of its sweep, which is all that its proposal depended on.
 *
 * @param round the round it belongs to, from 0
 * @param endsSeen how many trials had ended when it was proposed
 * @param endOrder its own end's place among the ends, from 1; null while it has not ended
 * @param result null while it has not ended
 */
public record RecordedTrial(
    ProposedTrial trial,
    int round,
    int endsSeen,
    @Nullable Integer endOrder,
    @Nullable TrialResult result) {
  public RecordedTrial {
    if ((endOrder == null) != (result == null)) {
      throw new IllegalArgumentException(
          "a recorded trial: expected an end's order and result, or neither, got "
              + endOrder
              + " and "
              + result);
    }
  }
}
