package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedBroker;
import dev.barrido.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker and a database of the tests' own. */
public class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
  private EmbeddedBroker broker;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stack");
      broker = EmbeddedBroker.start(folder.resolve("broker"));
      database = EmbeddedDatabase.start(folder.resolve("database"));
      return Map.of(
          "kafka.bootstrap.servers",
          broker.bootstrapServers(),
          "quarkus.datasource.jdbc.url",
          database.jdbcUrl(),
          "quarkus.datasource.username",
          "postgres",
          "results.models.folder",
          folder.resolve("models").toAbsolutePath().toString(),
          "quarkus.http.test-port",
          "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      broker.close();
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
