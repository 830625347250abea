package dev.barrido.proposer.application;

import java.util.List;

/** Empties the outbox: publishes what is committed, then marks it. */
public final class OutboxPump {
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final EventPublisher publisher;

  public OutboxPump(Outbox outbox, EventPublisher publisher) {
    this.outbox = outbox;
    this.publisher = publisher;
  }

  /** Publishes all there is; returns how many facts that were. */
  public int empty() {
    int published = 0;
    for (List<Unpublished> batch = outbox.unpublished(AT_ONCE);
        !batch.isEmpty();
        batch = outbox.unpublished(AT_ONCE)) {
      publisher.publish(batch.stream().map(Unpublished::event).toList());
      outbox.markPublished(batch);
      published += batch.size();
    }
    return published;
  }
}
