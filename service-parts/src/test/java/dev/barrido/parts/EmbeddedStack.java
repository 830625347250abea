package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedBroker;
import dev.barrido.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A broker and a database of the tests' own; whoever has a field for {@link Outages} may take them
 * away. What the framework waits for by default it waits for a few seconds here, so that a short
 * outage shows what becomes of a long one.
 */
public class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
  private static final Map<String, String> IN_A_HURRY =
      Map.of(
          CONNECTOR + "throttled.unprocessed-record-max-age.ms", "2000",
          CONNECTOR + "auto.commit.interval.ms", "500",
          CONNECTOR + "request.timeout.ms", "5000",
          CONNECTOR + "delivery.timeout.ms", "6000");

  private EmbeddedBroker broker;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stack");
      broker = EmbeddedBroker.start(folder.resolve("broker"));
      database = EmbeddedDatabase.start(folder.resolve("database"));
      return settings(folder.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a service is told.
   *
   * @param folder of this stack, absolute
   */
  protected Map<String, String> settings(Path folder) {
    Map<String, String> settings = new HashMap<>(IN_A_HURRY);
    settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("results.models.folder", folder.resolve("models").toString());
    settings.put("quarkus.http.test-port", "0");
    // traces are on, and what they record is sent nowhere
    settings.put("quarkus.otel.sdk.disabled", "false");
    settings.put("quarkus.otel.bsp.schedule.delay", "1H");
    // tests that leave trials in flight are in nobody's way
    settings.put("proposer.queued-without-trainers", "100000");
    settings.put("proposer.namespaces.small.sweeps", "1");
    settings.put("proposer.namespaces.small.trials-in-flight", "2");
    settings.put("proposer.namespaces.spent.epochs", "3");
    settings.put("proposer.namespaces.wasteful.epochs", "5");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        new Outages(broker, database), new TestInjector.MatchesType(Outages.class));
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
