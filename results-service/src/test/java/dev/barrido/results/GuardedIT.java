package dev.barrido.results;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.barrido.events.TrialScored;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.GuardedBroker;
import dev.barrido.parts.GuardedDatabase;
import dev.barrido.parts.KafkaSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service where broker and database ask for a password and speak TLS. */
@QuarkusTest
@TestProfile(GuardedIT.Guarded.class)
@QuarkusTestResource(value = GuardedBroker.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = GuardedDatabase.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeProposer.class)
class GuardedIT {
  private static final Path LOG = Path.of("target/guarded.log");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "kafka.ssl.truststore.location")
  String trusted;

  @Inject DataSource database;

  /** A stack of its own, and secrets of every kind that the service has. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "barrido.access.read-token", "xyzzy-read",
          "barrido.access.write-token", "xyzzy-write",
          "results.webhook.url", "http://127.0.0.1:1/xyzzy-path",
          "results.webhook.secret", "xyzzy-webhook",
          "quarkus.log.file.enabled", "true",
          "quarkus.log.file.path", LOG.toString());
    }
  }

  @Test
  void storesAndScoresAllTheSame() throws Exception {
    Facts facts = Facts.minimizing("guarded");
    try (KafkaSide kafka = new KafkaSide(GuardedBroker.connection(bootstrapServers, trusted))) {
      kafka.send(Topic.SWEEPS, facts.running());
      kafka.send(Topic.TRIALS, facts.job(0));
      kafka.send(Topic.METRICS, facts.started(0, 1));
      kafka.send(Topic.METRICS, facts.completed(0, 1, 1, 0.5));
      kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1);
    }
    showing("xyzzy-read").get("/api/v1/sweeps/guarded").then().body("trials.completed", equalTo(1));
    showing("xyzzy-read").get("/api/v1/dead-letters").then().statusCode(200);
    when().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void tellsNoSecretInItsAnswersAndItsLog() throws Exception {
    List<String> told = new ArrayList<>();
    for (String path : List.of("/sweeps", "/sweeps/none", "/dead-letters?limit=x", "/none")) {
      told.add(showing("xyzzy-read").get("/api/v1" + path).asString());
      told.add(showing("xyzzy-wrong").get("/api/v1" + path).asString());
      told.add(showing("xyzzy-read").post("/api/v1" + path).asString());
      told.add(showing("xyzzy-write").body("{").post("/api/v1" + path).asString());
    }
    told.add(given().contentType("text/plain").body("xyzzy-x").post("/api/v1/session").asString());
    told.add(when().get("/q/health").asString());
    told.add(when().get("/q/metrics").asString());
    told.add(when().get("/q/openapi").asString());
    told.add(Files.readString(LOG));

    assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain("xyzzy"));
    assertThat(told).noneMatch(text -> text.contains(GuardedBroker.PASSWORD));
    assertThat(Files.readString(LOG)).contains("started in");
  }

  private static RequestSpecification showing(String token) {
    return given().auth().preemptive().oauth2(token);
  }

  @Test
  void speaksTlsWithTheDatabase() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(1)).isTrue();
    }
  }
}
