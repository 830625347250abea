package dev.barrido.trainer.training;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which trial is trained, for engines that tell others.
 *
 * @param number in its sweep, from 0
 * @param attempt which delivery of its job this is, from 1
 * @param hyperparameters its point
 * @param pauseAtEpoch the epoch that it pauses at, null when it trains to its end
 */
public record TrialFacts(
    SweepId sweepId,
    TrialId trialId,
    int number,
    int attempt,
    Map<String, Object> hyperparameters,
    @Nullable Integer pauseAtEpoch) {
  private static final SweepId NO_SWEEP = new SweepId("none");

  /** Of a training that belongs to no sweep. */
  public static final TrialFacts NONE =
      new TrialFacts(NO_SWEEP, TrialId.of(NO_SWEEP, 0), 0, 1, Map.of(), null);

  public TrialFacts {
    hyperparameters = Map.copyOf(hyperparameters);
  }
}
