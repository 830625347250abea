package dev.barrido.cli.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a local stack is made of.
 *
 * @param home the folder that holds the services' modules, built
 * @param data where broker, database, checkpoints, models, output of programs and logs are kept
 * @param trainers how many trainer processes
 * @param jdbcUrl a PostgreSQL that runs elsewhere, or null for one of its own
 */
public record StackSettings(Path home, Path data, int trainers, @Nullable String jdbcUrl) {
  public StackSettings {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (trainers < 0) {
      throw new IllegalArgumentException("trainers must be at least 0, was " + trainers);
    }
  }

  /** A stack with its own database. */
  public StackSettings(Path home, Path data, int trainers) {
    this(home, data, trainers, null);
  }

  Optional<String> database() {
    return Optional.ofNullable(jdbcUrl);
  }

  Path checkpoints() {
    return data.resolve("checkpoints");
  }

  Path programs() {
    return data.resolve("programs");
  }

  Path models() {
    return data.resolve("models");
  }

  Path logs() {
    return data.resolve("logs");
  }
}
