package dev.barrido.parts.models;

import dev.barrido.parts.s3.S3Settings;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where models are kept: the settings {@code *.models.*} that every service with models has. */
public interface ModelPlace {
  /** Shared by all trainers, and with the results-service, which hands models out. */
  @WithDefault("${java.io.tmpdir}/barrido-models")
  Path folder();

  /** {@code s3://BUCKET/PREFIX}: models are kept there rather than in the folder. */
  Optional<String> url();

  /** How S3 is reached. */
  S3Settings s3();
}
