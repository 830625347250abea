package dev.barrido.results.wiring;

import dev.barrido.parts.models.ModelPlace;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings {@code results.*}. */
@ConfigMapping(prefix = "results")
public interface ResultsSettings {
  /** Brokers to begin with, as in {@code kafka.bootstrap.servers}. */
  @WithDefault("${kafka.bootstrap.servers}")
  String bootstrapServers();

  /** Where commands are passed on to, as in {@code barrido.proposer.url}. */
  @WithDefault("${barrido.proposer.url}")
  URI proposerUrl();

  /** What trainers measured. */
  MeasurementSettings measurements();

  /** The settings {@code results.measurements.*}. */
  interface MeasurementSettings {
    /** How long those of a sweep are kept after its end; for ever when nothing is told. */
    Optional<Duration> keepFor();
  }

  /** Where the models are that trainers keep; this service only reads there. */
  ModelPlace models();

  /** Who is told when a sweep ends. */
  WebhookSettings webhook();

  /** The settings {@code results.webhook.*}. */
  interface WebhookSettings {
    /** The address that is told; nobody is when there is none. */
    Optional<URI> url();

    /** What its messages are signed with. */
    Optional<String> secret();

    /** How long it may take to answer. */
    @WithDefault("10s")
    Duration timeout();
  }

  /**
   * How long nobody must have spoken of a job for it to be lost, if it is gone from the queue too.
   * Several times {@code trainer.lease}.
   */
  @WithDefault("3m")
  Duration lostAfter();

  /** Partitions of the advice topic when it is created. */
  @WithDefault("4")
  int advicePartitions();
}
