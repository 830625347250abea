package dev.barrido.trainer;

import dev.barrido.embedded.EmbeddedBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker of the tests' own. */
public class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
  private EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stack");
      broker = EmbeddedBroker.start(folder);
      return Map.of(
          "kafka.bootstrap.servers", broker.bootstrapServers(),
          "quarkus.http.test-port", "0",
          "trainer.slots", "2",
          "trainer.checkpoints.folder", folder.resolve("checkpoints").toAbsolutePath().toString(),
          "trainer.checkpoints.interval", "100ms",
          "trainer.models.folder", folder.resolve("models").toAbsolutePath().toString(),
          "trainer.heartbeat-interval", "200ms");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      broker.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
