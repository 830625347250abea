package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker that speaks TLS alone, and to nobody who does not prove who he is: by a password ({@link
 * #PLAIN}, if nothing else is asked for), by one that does not cross the network ({@link #SCRAM}),
 * or by a certificate.
 */
public class GuardedBroker implements QuarkusTestResourceLifecycleManager {
  /** The name of the argument that says by what. */
  public static final String BY = "by";

  public static final String PLAIN = "PLAIN";
  public static final String SCRAM = "SCRAM-SHA-512";
  public static final String CERTIFICATE = "certificate";

  /** What nobody must be told. */
  public static final String PASSWORD = "a secret of the broker";

  private static final String USER = "barrido";
  private static final String LOGIN =
      " required username=\"" + USER + "\" password=\"" + PASSWORD + "\"";
  private static final String PLAIN_LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule" + LOGIN;
  private static final String SCRAM_LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule" + LOGIN;
  private static final int ITERATIONS = 4_096;

  private String by = PLAIN;
  private EmbeddedBroker broker;

  @Override
  public void init(Map<String, String> arguments) {
    by = arguments.getOrDefault(BY, PLAIN);
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guard");
      Certificate own = Certificate.in(folder.resolve("certificate"));
      Certificate clients = by.equals(CERTIFICATE) ? Certificate.in(folder.resolve("client")) : own;
      broker = EmbeddedBroker.start(folder.resolve("broker"), guarded(own, clients));
      Map<String, String> connection = connection(own, clients);
      if (by.equals(SCRAM)) {
        enroll(own);
      }
      Map<String, String> settings = new HashMap<>();
      connection.forEach((name, value) -> settings.put("kafka." + name, value));
      settings.put("quarkus.http.test-port", "0");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What clients are told; {@code kafka.} stands before each name in a service's settings. */
  private Map<String, String> connection(Certificate server, Certificate client)
      throws IOException {
    Map<String, String> connection = new HashMap<>();
    connection.put("bootstrap.servers", broker.bootstrapServers());
    connection.put("ssl.truststore.type", "PEM");
    connection.put("ssl.truststore.location", server.trusted().toString());
    if (by.equals(CERTIFICATE)) {
      connection.put("security.protocol", "SSL");
      connection.put("ssl.keystore.type", "PEM");
      connection.put("ssl.keystore.location", client.keyAndCertificate().toString());
    } else {
      connection.put("security.protocol", "SASL_SSL");
      connection.put("sasl.mechanism", by);
      connection.put("sasl.jaas.config", (by.equals(SCRAM) ? SCRAM_LOGIN : PLAIN_LOGIN) + ";");
    }
    return connection;
  }

  /** The broker itself goes on to log in by its plain password, and tells it of others. */
  private void enroll(Certificate server) throws IOException {
    Map<String, Object> plain = new HashMap<>(connection(server, server));
    plain.put("sasl.mechanism", PLAIN);
    plain.put("sasl.jaas.config", PLAIN_LOGIN + ";");
    try (Admin admin = Admin.create(plain)) {
      ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
      admin
          .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER, how, PASSWORD)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("the broker takes no user", e);
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

  private Map<String, String> guarded(Certificate certificate, Certificate clients)
      throws IOException {
    String prefix = "listener.name.clients.";
    Map<String, String> guarded = new HashMap<>(by.equals(CERTIFICATE) ? Map.of() : passwords());
    if (by.equals(CERTIFICATE)) {
      guarded.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:SSL");
      guarded.put(prefix + "ssl.client.auth", "required");
    }
    guarded.put(prefix + "ssl.keystore.type", "PKCS12");
    guarded.put(prefix + "ssl.keystore.location", certificate.store().toString());
    guarded.put(prefix + "ssl.keystore.password", Certificate.PASSWORD);
    guarded.put(prefix + "ssl.key.password", Certificate.PASSWORD);
    guarded.put(prefix + "ssl.truststore.type", "PEM");
    guarded.put(prefix + "ssl.truststore.location", certificate.trustedWith(clients).toString());
    return guarded;
  }

  private static Map<String, String> passwords() {
    String prefix = "listener.name.clients.";
    return Map.of(
        "listener.security.protocol.map",
        "CONTROLLER:PLAINTEXT,CLIENTS:SASL_SSL",
        "sasl.mechanism.inter.broker.protocol",
        PLAIN,
        prefix + "sasl.enabled.mechanisms",
        PLAIN + "," + SCRAM,
        prefix + "plain.sasl.jaas.config",
        PLAIN_LOGIN + " user_" + USER + "=\"" + PASSWORD + "\";",
        prefix + "scram-sha-512.sasl.jaas.config",
        SCRAM_LOGIN + ";");
  }
}
