package dev.barrido.proposer.application;

import dev.barrido.events.Event;
import dev.barrido.events.Pool;
import dev.barrido.events.QueuedJob;

/** A record on its way to Kafka. */
public sealed interface Outgoing {
  Event event();

  /** Work for a trainer of a pool. */
  record Job(QueuedJob event, Pool pool) implements Outgoing {}

  /** What is for everybody who reads its topic. */
  record News(Event event) implements Outgoing {}
}
