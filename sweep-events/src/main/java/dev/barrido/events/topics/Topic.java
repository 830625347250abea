package dev.barrido.events.topics;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.Event;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.codec.EventCodec;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Every topic of the contract, with the one service that owns and creates it. */
public enum Topic {
  SWEEPS("barrido.sweeps", Owner.PROPOSER, 1, Map.of("cleanup.policy", "compact")),
  /**
   * The jobs of the default pool of trainers; those of others are on topics like it, see {@link
   * PoolQueue}. One partition: a share group divides partitions among its members, so a busy one
   * would hold up more.
   */
  TRIALS("barrido.trials", Owner.PROPOSER, 1, Map.of("retention.ms", "-1")),
  TRIAL_COMMANDS("barrido.trial-commands", Owner.PROPOSER, 1, Map.of("retention.ms", "604800000")),
  METRICS("barrido.metrics", Owner.TRAINER, 4, Map.of("retention.ms", "604800000")),
  ADVICE("barrido.advice", Owner.RESULTS, 4, Map.of("retention.ms", "604800000")),
  /** Letters are a little larger than the records that they were. */
  DEAD_LETTERS("barrido.dead-letters", Owner.PROPOSER, 1, Map.of("retention.ms", "-1"));

  /** A record of the most bytes that the codec takes, with its key, its headers and its batch. */
  private static final int LARGEST_BATCH_BYTES = EventCodec.MOST_BYTES + (1 << 16);

  /** The same, with what a dead letter has beside it. */
  private static final int LARGEST_LETTER_BYTES = LARGEST_BATCH_BYTES + (1 << 16);

  private final String topicName;
  private final Owner owner;
  private final int defaultPartitions;
  private final Map<String, String> config;

  Topic(String topicName, Owner owner, int defaultPartitions, Map<String, String> config) {
    this.topicName = topicName;
    this.owner = owner;
    this.defaultPartitions = defaultPartitions;
    this.config = new TreeMap<>(config);
    int largest = topicName.endsWith("dead-letters") ? LARGEST_LETTER_BYTES : LARGEST_BATCH_BYTES;
    this.config.put("max.message.bytes", Integer.toString(largest));
  }

  /** The topic that a record belongs on, of jobs that of the default pool. */
  public static Topic of(Event event) {
    if (event instanceof SweepRecord) {
      return SWEEPS;
    }
    if (event instanceof QueuedJob) {
      return TRIALS;
    }
    if (event instanceof StopTrial) {
      return TRIAL_COMMANDS;
    }
    return event instanceof AttemptRecord ? METRICS : ADVICE;
  }

  public String topicName() {
    return topicName;
  }

  public Owner owner() {
    return owner;
  }

  /** Partitions when its owner's settings say nothing else. */
  public int defaultPartitions() {
    return defaultPartitions;
  }

  /** Its Kafka topic settings. */
  public Map<String, String> config() {
    return Collections.unmodifiableMap(config);
  }
}
