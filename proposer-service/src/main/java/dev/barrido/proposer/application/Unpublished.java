package dev.barrido.proposer.application;

import dev.barrido.events.Event;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialJob;

/** One fact that the outbox still has to publish. */
public sealed interface Unpublished {
  Event event();

  record Job(TrialJob event) implements Unpublished {}

  record Stop(StopTrial event) implements Unpublished {}

  record State(SweepStateChanged event) implements Unpublished {}
}
