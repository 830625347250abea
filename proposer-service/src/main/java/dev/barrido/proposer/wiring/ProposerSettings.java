package dev.barrido.proposer.wiring;

import dev.barrido.events.topics.Topic;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The settings {@code proposer.*}. */
@ConfigMapping(prefix = "proposer")
public interface ProposerSettings {
  /** Brokers to begin with, as in {@code kafka.bootstrap.servers}. */
  @WithDefault("${kafka.bootstrap.servers}")
  String bootstrapServers();

  /**
   * Partitions of the trials topic when it is created. With more of them than trainer slots, the
   * trials of a partition wait while the one slot that it was given to is busy.
   */
  @WithDefault("1")
  int trialsPartitions();

  /** How many trials may be queued while there are no trainers; with them it is theirs to say. */
  @WithDefault("8")
  int queuedWithoutTrainers();

  /** What each namespace may have; nothing bounds it where nothing is told. */
  QuotaSettings quota();

  /** The same of single namespaces, by name; what is not told here is that of all. */
  Map<String, QuotaSettings> namespaces();

  /** The settings {@code proposer.quota.*}, and those of a namespace. */
  interface QuotaSettings {
    /** Sweeps under way at once; more are refused. */
    OptionalInt sweeps();

    /** Trials in flight at once; more wait. */
    OptionalInt trialsInFlight();

    /** Epochs in all; when they are trained, sweeps are refused and trials wait. */
    OptionalLong epochs();

    /** Its part of the trainers while others want them too. */
    @WithDefault("1")
    double weight();
  }

  /** How large a sweep may be. */
  Limits limits();

  /** The settings {@code proposer.limits.*}. */
  interface Limits {
    /** Trials of a sweep, those of all its rounds or of its whole grid together. */
    @WithDefault("100000")
    int trials();

    /** Parameters that it searches; the language itself ends at 1000. */
    @WithDefault("1000")
    int parameters();

    /** Points that it tries first. */
    @WithDefault("10000")
    int enqueued();
  }

  /** How many partitions a topic gets: only the trials may be spread. */
  default int partitions(Topic topic) {
    return topic == Topic.TRIALS ? trialsPartitions() : topic.defaultPartitions();
  }
}
