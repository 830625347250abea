package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/** What shall be done about it. */
public sealed interface Decision {
  /**
   * Keep the trial and have it trained.
   *
   * @param resultsSeen how many results there were when its point was chosen: ends of trials, and
   *     rungs that trials came to
   * @param round the round it belongs to, from 0
   * @param mayTrainTo the epoch after which it waits, {@link FirstLimit#UNBOUNDED} if it never does
   */
  record Propose(ProposedTrial trial, int resultsSeen, int round, int mayTrainTo)
      implements Decision {}

  /**
   * Keep that the trial ended so.
   *
   * @param order its place among the results of the sweep, from 1
   */
  record End(int number, TrialResult result, int order) implements Decision {}

  /** Tell its trainer to stop it. */
  record Stop(int number, StopCause cause) implements Decision {}

  /**
   * Have it trained by somebody else.
   *
   * @param deliveries of the job that was lost
   */
  record Requeue(int number, int deliveries) implements Decision {}

  /**
   * Keep what the trial had reached at a rung.
   *
   * @param order its place among the results of the sweep, from 1
   */
  record Reach(int number, RungResult rung, int order) implements Decision {}

  /** Keep that the trial waits at its last rung to be promoted. */
  record Hold(int number) implements Decision {}

  /**
   * Have the trial trained further, from the checkpoint of its last rung.
   *
   * @param mayTrainTo the epoch after which it waits again, or ends
   */
  record GoOn(int number, int fromEpoch, int mayTrainTo) implements Decision {}

  /** It was told of a trial that is not in flight, so late or twice: count that, change nothing. */
  record Ignore(int number) implements Decision {}

  /** All trials of this round have ended: have the space made finer for the next. */
  record EndRound(int round) implements Decision {}

  /** The round has begun with the trial of this number, in the space that was made finer for it. */
  record BeginRound(int round, int firstTrial) implements Decision {}

  /** Keep the task and have a trainer do it. */
  record BeginTask(int number, Task task) implements Decision {}

  /**
   * Keep that the task ended.
   *
   * @param failure why nothing came of it, null when something did
   */
  record EndTask(int number, @Nullable String failure) implements Decision {}

  /**
   * The sweep stands elsewhere now.
   *
   * @param cause null until it ended
   * @param message what a person should read, null when there is nothing to say
   * @param maxTrials the budget, extensions included; null when only the space bounds it
   */
  record Enter(
      SweepPhase phase,
      @Nullable EndCause cause,
      @Nullable String message,
      @Nullable Integer maxTrials)
      implements Decision {}

  /** Why a trial is stopped. */
  enum StopCause {
    PRUNED,
    CANCELLED
  }
}
