package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it was kept.
 *
 * @param deliveriesLost how often jobs of it were delivered that were lost
 * @param mayTrainTo the epoch after which it waits, {@link FirstLimit#UNBOUNDED} if it never does
 * @param rungs that it came to, by epoch
 * @param paused whether it waits at the last of them
 * @param result null while it is in flight
 */
public record RestoredTrial(
    ProposedTrial trial,
    int deliveriesLost,
    int mayTrainTo,
    List<RungResult> rungs,
    boolean paused,
    @Nullable TrialResult result) {
  public RestoredTrial {
    rungs = List.copyOf(rungs);
    if (paused && (result != null || rungs.isEmpty())) {
      throw new IllegalArgumentException(
          "a paused trial: expected one that came to a rung and has not ended, got "
              + rungs
              + " and "
              + result
              + " for "
              + trial.number());
    }
    if (deliveriesLost < 0) {
      throw new IllegalArgumentException(
          "deliveriesLost: expected at least 0, got " + deliveriesLost);
    }
  }

  /** One that trains to its end. */
  public RestoredTrial(ProposedTrial trial, int deliveriesLost, @Nullable TrialResult result) {
    this(trial, deliveriesLost, FirstLimit.UNBOUNDED, List.of(), false, result);
  }

  /** Its best loss while it is paused. */
  Optional<Double> pausedLoss() {
    return paused ? Optional.of(rungs.get(rungs.size() - 1).loss()) : Optional.empty();
  }

  UnderWay underWay() {
    return new UnderWay(deliveriesLost, mayTrainTo);
  }

  @Nullable TrialResult resultIn(SweepPhase phase) {
    if (result != null || !phase.ended()) {
      return result;
    }
    return paused ? new TrialResult.Pruned(pausedLoss().get()) : new TrialResult.Cancelled();
  }
}
