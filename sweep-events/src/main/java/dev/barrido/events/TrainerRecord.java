package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/** What a trainer says on {@code barrido.metrics} about one attempt at one trial. */
public sealed interface TrainerRecord extends TrialRecord, AttemptRecord
    permits TrialStarted, EpochMeasured, TrialHeartbeat, TrialPaused, TrialEnded {
  /** Which fold of the trial it is about, from 0; null when the trial has no folds. */
  @Nullable Integer fold();

  /** How many folds the trial has, at least 2; null when it has none. */
  @Nullable Integer folds();
}
