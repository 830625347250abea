package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it was kept.
 *
 * @param deliveriesLost how often it was requeued
 * @param result null while it is in flight
 */
public record RestoredTrial(ProposedTrial trial, int deliveriesLost, @Nullable TrialResult result) {
  public RestoredTrial {
    if (deliveriesLost < 0) {
      throw new IllegalArgumentException(
          "deliveriesLost: expected at least 0, got " + deliveriesLost);
    }
  }

  @Nullable TrialResult resultIn(SweepPhase phase) {
    return result == null && phase.ended() ? new TrialResult.Cancelled() : result;
  }
}
