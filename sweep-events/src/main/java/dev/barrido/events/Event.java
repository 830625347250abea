package dev.barrido.events;

/**
 * Anything that crosses Kafka. On the wire every record also carries {@code type}, its simple name,
 * and {@code version}; {@code sentAtEpochMillis} is the sender's clock.
 */
public sealed interface Event
    permits TrialRecord, TaskRecord, QueuedJob, AttemptRecord, Advice, SweepRecord {

  SweepId sweepId();

  long sentAtEpochMillis();

  /** The Kafka key: records of one key stay in order. */
  String key();
}
