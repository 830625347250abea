package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it was kept.
 *
 * @param deliveriesLost how often it was requeued
 * @param result null while it is in flight
 * @param pausedAt its best loss while it is paused, else null
 */
public record RestoredTrial(
    ProposedTrial trial,
    int deliveriesLost,
    @Nullable TrialResult result,
    @Nullable Double pausedAt) {
  public RestoredTrial {
    if (result != null && pausedAt != null) {
      throw new IllegalArgumentException(
          "a trial: expected one that is paused or ended, got both for " + trial.number());
    }
    if (deliveriesLost < 0) {
      throw new IllegalArgumentException(
          "deliveriesLost: expected at least 0, got " + deliveriesLost);
    }
  }

  /** One that is not paused. */
  public RestoredTrial(ProposedTrial trial, int deliveriesLost, @Nullable TrialResult result) {
    this(trial, deliveriesLost, result, null);
  }

  /** Its best loss while it is paused. */
  Optional<Double> pausedLoss() {
    return Optional.ofNullable(pausedAt);
  }

  @Nullable TrialResult resultIn(SweepPhase phase) {
    if (result != null || !phase.ended()) {
      return result;
    }
    return pausedAt == null ? new TrialResult.Cancelled() : new TrialResult.Pruned(pausedAt);
  }
}
