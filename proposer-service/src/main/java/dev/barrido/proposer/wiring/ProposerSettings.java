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

  /** Partitions of the trials topic when it is created. */
  @WithDefault("4")
  int trialsPartitions();

  /** How many partitions a topic gets: only the trials are worth spreading. */
  default int partitions(Topic topic) {
    return topic == Topic.TRIALS ? trialsPartitions() : topic.defaultPartitions();
  }
}
