package dev.barrido.proposer.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a trial has come, and may go.
 *
 * @param mayTrainTo the epoch after which it waits, null when it trains to its end
 * @param resumeFromEpoch the rung that it goes on from, null while it has left none
 * @param paused whether it waits at the last of its rungs
 * @param foldsEnded the folds that ended before it went on, which are not trained any more
 * @param rungs that it came to, by epoch
 */
public record Climb(
    @Nullable Integer mayTrainTo,
    @Nullable Integer resumeFromEpoch,
    boolean paused,
    List<Integer> foldsEnded,
    List<StoredRung> rungs) {
  public Climb {
    foldsEnded = List.copyOf(foldsEnded);
    rungs = List.copyOf(rungs);
  }

  /** One that has come to no rung. */
  static Climb begun(@Nullable Integer mayTrainTo) {
    return new Climb(mayTrainTo, null, false, List.of(), List.of());
  }
}
