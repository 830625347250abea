package dev.barrido.proposer.application;

import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;

/** One fact that the outbox still has to publish. */
public sealed interface Unpublished {
  /** The trial's row has no {@code published_at}. */
  record Job(SweepId sweepId, StoredTrial trial) implements Unpublished {}

  /** A trial that must stop. */
  record Stop(SweepId sweepId, int number, StopReason reason) implements Unpublished {}

  /** A sweep's state changed. */
  record State(StoredSweep sweep, int revision) implements Unpublished {}
}
