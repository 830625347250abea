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
      return Map.ofEntries(
          Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
          Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
          Map.entry("quarkus.datasource.username", "postgres"),
          Map.entry("results.models.folder", folder.resolve("models").toAbsolutePath().toString()),
          Map.entry("quarkus.http.test-port", "0"),
          // tests that leave trials in flight are in nobody's way
          Map.entry("proposer.queued-without-trainers", "100000"),
          Map.entry("proposer.namespaces.small.sweeps", "1"),
          Map.entry("proposer.namespaces.small.trials-in-flight", "2"),
          Map.entry("proposer.namespaces.spent.epochs", "3"));
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
