package dev.barrido.proposer.application;

import dev.barrido.events.StopReason;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a sweep changes; committed as a whole or not at all.
 *
 * @param requeued how often the lost jobs of trials were delivered that are queued again, by number
 * @param rungs that trials came to
 * @param moves of trials between waiting and training, in order
 * @param roundsEnded how many rounds have ended now, null when none did
 * @param begunTasks tasks that began
 * @param endedTasks why nothing came of those that ended, by number; empty when something did
 * @param begun the round that began, null when none did
 * @param superseded attempts that are to stop since others at the same trials go on
 */
public record SweepChange(
    SweepId sweepId,
    long atEpochMillis,
    List<StoredTrial> proposed,
    List<Ended> ended,
    Map<Integer, StopReason> stops,
    Map<Integer, Integer> requeued,
    List<StoredRung> rungs,
    List<Move> moves,
    @Nullable Integer roundsEnded,
    @Nullable StoredRound begun,
    List<StoredTask> begunTasks,
    Map<Integer, Optional<String>> endedTasks,
    @Nullable NewState newState,
    List<SupersededAttempt> superseded) {

  public SweepChange {
    superseded = List.copyOf(superseded);
    proposed = List.copyOf(proposed);
    ended = List.copyOf(ended);
    stops = Map.copyOf(stops);
    requeued = Map.copyOf(requeued);
    begunTasks = List.copyOf(begunTasks);
    endedTasks = Map.copyOf(endedTasks);
    rungs = List.copyOf(rungs);
    moves = List.copyOf(moves);
  }

  /** Whether there is nothing to commit. */
  public boolean isEmpty() {
    return proposed.isEmpty()
        && ended.isEmpty()
        && stops.isEmpty()
        && requeued.isEmpty()
        && rungs.isEmpty()
        && moves.isEmpty()
        && roundsEnded == null
        && begun == null
        && begunTasks.isEmpty()
        && endedTasks.isEmpty()
        && newState == null
        && superseded.isEmpty();
  }

  /**
   * A trial that ended.
   *
   * @param order its place among the ends of the sweep, from 1
   */
  public record Ended(int order, TrialEnd end) {}

  /**
   * A trial that waits from now on, or goes on.
   *
   * @param fromEpoch the rung that it goes on from, null when it waits
   * @param mayTrainTo how far it goes on, null when it waits
   * @param foldsEnded those of its folds that do not go on with it
   */
  public record Move(
      int number,
      @Nullable Integer fromEpoch,
      @Nullable Integer mayTrainTo,
      List<Integer> foldsEnded) {
    public Move {
      foldsEnded = List.copyOf(foldsEnded);
    }

    /** One that waits. */
    static Move held(int number) {
      return new Move(number, null, null, List.of());
    }

    /** Whether it goes on. */
    public boolean goesOn() {
      return mayTrainTo != null;
    }
  }

  /** Where the sweep stands from now on. */
  public record NewState(
      SweepState state,
      @Nullable SweepEndReason endReason,
      @Nullable String message,
      @Nullable Integer maxTrials) {}
}
