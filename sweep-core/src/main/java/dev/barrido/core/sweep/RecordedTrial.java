package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial with the place of its results among those of its sweep, which is all that proposals
 * depend on.
 *
 * @param round the round it belongs to, from 0
 * @param resultsSeen how many results there were when it was proposed
 * @param rungs that it came to
 * @param endOrder its end's place among the results, from 1; null while it has not ended
 * @param result null while it has not ended
 */
public record RecordedTrial(
    ProposedTrial trial,
    int round,
    int resultsSeen,
    List<RecordedRung> rungs,
    @Nullable Integer endOrder,
    @Nullable TrialResult result) {
  public RecordedTrial {
    rungs = List.copyOf(rungs);
    if ((endOrder == null) != (result == null)) {
      throw new IllegalArgumentException(
          "a recorded trial: expected an end's order and result, or neither, got "
              + endOrder
              + " and "
              + result);
    }
  }
}
