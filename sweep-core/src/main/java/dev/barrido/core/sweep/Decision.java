package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import org.jspecify.annotations.Nullable;

/** What shall be done about it. */
public sealed interface Decision {
  /**
   * Keep the trial and have it trained.
   *
   * @param endsSeen how many trials had ended when its point was chosen
   * @param round the round it belongs to, from 0
   */
  record Propose(ProposedTrial trial, int endsSeen, int round) implements Decision {}

  /**
   * Keep that the trial ended so.
   *
   * @param order its place among the ends of the sweep, from 1
   */
  record End(int number, TrialResult result, int order) implements Decision {}

  /** Tell its trainer to stop it. */
  record Stop(int number, StopCause cause) implements Decision {}

  /** Have it trained by somebody else. */
  record Requeue(int number) implements Decision {}

  /**
   * Keep that the trial waits to be promoted.
   *
   * @param reached its best loss so far
   */
  record Hold(int number, double reached) implements Decision {}

  /** Have the paused trial trained further, from its checkpoint. */
  record GoOn(int number) implements Decision {}

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
