package dev.barrido.results.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;

/** The settings {@code results.*}. */
@ConfigMapping(prefix = "results")
public interface ResultsSettings {
  /** Brokers to begin with, as in {@code kafka.bootstrap.servers}. */
  @WithDefault("${kafka.bootstrap.servers}")
  String bootstrapServers();

  /** Where commands are passed on to, as in {@code barrido.proposer.url}. */
  @WithDefault("${barrido.proposer.url}")
  URI proposerUrl();

  /** The models that trainers keep. */
  ModelSettings models();

  /** The settings {@code results.models.*}. */
  interface ModelSettings {
    /** The folder of {@code trainer.models.folder}; this service only reads there. */
    @WithDefault("${java.io.tmpdir}/barrido-models")
    Path folder();
  }

  /** Partitions of the advice topic when it is created. */
  @WithDefault("4")
  int advicePartitions();
}
