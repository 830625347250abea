package dev.barrido.cli.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a local stack is made of.
 *
 * @param home the folder that holds the services' modules, built
 * @param data where broker, database, checkpoints, models, output of programs and logs are kept
 * @param trainers how many trainer processes
 * @param jdbcUrl a PostgreSQL that runs elsewhere, or null for one of its own
 * @param properties settings of all services that are not the usual ones
 */
public record StackSettings(
    Path home, Path data, int trainers, @Nullable String jdbcUrl, Map<String, String> properties) {
  public StackSettings {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    properties = Map.copyOf(properties);
    if (trainers < 0) {
      throw new IllegalArgumentException("trainers must be at least 0, was " + trainers);
    }
  }

  /** A stack with its own database. */
  public StackSettings(Path home, Path data, int trainers) {
    this(home, data, trainers, null);
  }

  /** A stack whose database may run elsewhere. */
  public StackSettings(Path home, Path data, int trainers, @Nullable String jdbcUrl) {
    this(home, data, trainers, jdbcUrl, Map.of());
  }

  /** The same with settings of its services that are not the usual ones. */
  public StackSettings with(Map<String, String> otherProperties) {
    return new StackSettings(home, data, trainers, jdbcUrl, otherProperties);
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
