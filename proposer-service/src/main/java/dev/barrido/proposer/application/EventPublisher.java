package dev.barrido.proposer.application;

import java.util.List;

/** The way to Kafka. */
public interface EventPublisher {
  /** Publishes all, in order per key, and returns once the broker has them for good. */
  void publish(List<Outgoing> records);
}
