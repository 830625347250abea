package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker that speaks TLS alone, and to nobody without a password. */
public class GuardedBroker implements QuarkusTestResourceLifecycleManager {
  /** What nobody must be told. */
  public static final String PASSWORD = "a secret of the broker";

  private static final String USER = "barrido";
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
          + USER
          + "\" password=\""
          + PASSWORD
          + "\"";

  private EmbeddedBroker broker;

  /** What clients are told; {@code kafka.} stands before each name in a service's settings. */
  public static Map<String, Object> connection(String bootstrapServers, String trusted) {
    Map<String, Object> connection = new HashMap<>();
    connection.put("bootstrap.servers", bootstrapServers);
    connection.put("security.protocol", "SASL_SSL");
    connection.put("sasl.mechanism", "PLAIN");
    connection.put("sasl.jaas.config", LOGIN + ";");
    connection.put("ssl.truststore.type", "PEM");
    connection.put("ssl.truststore.location", trusted);
    return connection;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guard");
      Certificate certificate = Certificate.in(folder.resolve("certificate"));
      broker = EmbeddedBroker.start(folder.resolve("broker"), guarded(certificate));
      Map<String, String> settings = new HashMap<>();
      connection(broker.bootstrapServers(), certificate.trusted().toString())
          .forEach((name, value) -> settings.put("kafka." + name, value.toString()));
      settings.put("quarkus.http.test-port", "0");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After resources of other tests, which start all the same and set less. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void stop() {
    try {
      broker.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> guarded(Certificate certificate) throws IOException {
    String prefix = "listener.name.clients.";
    Map<String, String> guarded = new HashMap<>();
    guarded.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:SASL_SSL");
    guarded.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    guarded.put(prefix + "sasl.enabled.mechanisms", "PLAIN");
    guarded.put(
        prefix + "plain.sasl.jaas.config", LOGIN + " user_" + USER + "=\"" + PASSWORD + "\";");
    guarded.put(prefix + "ssl.keystore.type", "PKCS12");
    guarded.put(prefix + "ssl.keystore.location", certificate.store().toString());
    guarded.put(prefix + "ssl.keystore.password", Certificate.PASSWORD);
    guarded.put(prefix + "ssl.key.password", Certificate.PASSWORD);
    guarded.put(prefix + "ssl.truststore.type", "PEM");
    guarded.put(prefix + "ssl.truststore.location", certificate.trusted().toString());
    return guarded;
  }
}
