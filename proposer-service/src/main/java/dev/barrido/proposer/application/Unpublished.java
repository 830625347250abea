package dev.barrido.proposer.application;

import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import java.util.Map;

/** One fact that the outbox still has to publish. */
public sealed interface Unpublished {
  /**
   * The trial's row has no {@code published_at}.
   *
   * @param sweepSeed that of its sweep, by which rows are divided into folds
   */
  record Job(SweepId sweepId, StoredTrial trial, long sweepSeed) implements Unpublished {}

  /**
   * The task's row has no {@code published_at}.
   *
   * @param trials those that it is about, by number
   */
  record TaskBegun(SweepId sweepId, StoredTask task, Map<Integer, StoredTrial> trials)
      implements Unpublished {}

  /** A trial that must stop. */
  record Stop(SweepId sweepId, int number, StopReason reason) implements Unpublished {}

  /** One attempt that must stop. */
  record Superseded(SweepId sweepId, SupersededAttempt attempt) implements Unpublished {}

  /** A sweep is gone. */
  record Deleted(SweepId sweepId) implements Unpublished {}

  /** A sweep's state changed. */
  record State(StoredSweep sweep, int revision) implements Unpublished {}
}
