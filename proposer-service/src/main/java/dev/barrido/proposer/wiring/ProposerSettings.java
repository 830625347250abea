package dev.barrido.proposer.wiring;

import dev.barrido.events.topics.Topic;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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

  /** How many partitions a topic gets: only the trials may be spread. */
  default int partitions(Topic topic) {
    return topic == Topic.TRIALS ? trialsPartitions() : topic.defaultPartitions();
  }
}
