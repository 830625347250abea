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
import dev.barrido.parts.Secrets;
import dev.barrido.parts.messaging.KafkaConnection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
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

  @TestHTTPResource URI service;
  @Inject KafkaConnection connection;
  @Inject DataSource database;

  /** A stack of its own, and secrets of every kind that the service has. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(Secrets.settings(LOG));
      settings.put("results.webhook.url", "http://127.0.0.1:1/" + Secrets.WORD + "-path");
      settings.put("results.webhook.secret", Secrets.WORD + "-webhook");
      return settings;
    }
  }

  @Test
  void storesAndScoresAllTheSame() throws Exception {
    Facts facts = Facts.minimizing("guarded");
    try (KafkaSide kafka = new KafkaSide(connection.to(bootstrapServers))) {
      kafka.send(Topic.SWEEPS, facts.running());
      kafka.send(Topic.TRIALS, facts.job(0));
      kafka.send(Topic.METRICS, facts.started(0, 1));
      kafka.send(Topic.METRICS, facts.completed(0, 1, 1, 0.5));
      kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1);
    }
    showing(Secrets.READ).get("/api/v1/sweeps/guarded").then().body("trials.completed", equalTo(1));
    showing(Secrets.READ).get("/api/v1/dead-letters").then().statusCode(200);
    when().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void tellsNoSecretInItsAnswersAndItsLog() throws Exception {
    given()
        .contentType("text/plain")
        .body("xyzzy-x")
        .post("/api/v1/session")
        .then()
        .statusCode(401);
    new Secrets(service, LOG)
        .areToldNowhere(
            List.of(
                "/api/v1/sweeps",
                "/api/v1/sweeps/none",
                "/api/v1/dead-letters?limit=x",
                "/api/v1/session"));
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
