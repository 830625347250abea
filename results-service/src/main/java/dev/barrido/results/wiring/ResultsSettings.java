package dev.barrido.results.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The settings {@code results.*}. */
@ConfigMapping(prefix = "results")
public interface ResultsSettings {
  /** Brokers to begin with, as in {@code kafka.bootstrap.servers}. */
  @WithDefault("${kafka.bootstrap.servers}")
  String bootstrapServers();

  /** Where commands are passed on to, as in {@code barrido.proposer.url}. */
  @WithDefault("${barrido.proposer.url}")
  URI proposerUrl();

  /** Partitions of the advice topic when it is created. */
  @WithDefault("4")
  int advicePartitions();
}
