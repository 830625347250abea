package dev.barrido.proposer;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import dev.barrido.events.SweepId;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialJob;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.GuardedBroker;
import dev.barrido.parts.GuardedDatabase;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.Secrets;
import dev.barrido.parts.messaging.KafkaConnection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service where broker and database speak TLS, and the broker knows it by SCRAM. */
@QuarkusTest
@TestProfile(GuardedIT.Guarded.class)
@QuarkusTestResource(
    value = GuardedBroker.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = GuardedBroker.BY, value = GuardedBroker.SCRAM))
@QuarkusTestResource(value = GuardedDatabase.class, restrictToAnnotatedClass = true)
class GuardedIT {
  private static final Path LOG = Path.of("target/guarded.log");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TestHTTPResource URI service;
  @Inject KafkaConnection connection;

  /** A stack of its own, and secrets of every kind that the service has. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Secrets.settings(LOG);
    }
  }

  @Test
  void publishesJobsAndStatesAllTheSame() throws Exception {
    try (KafkaSide kafka = new KafkaSide(connection.to(bootstrapServers))) {
      SweepId sweep = new SweepId(submit());
      kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);
      giving().post("/api/v1/sweeps/" + sweep + "/cancel").then().statusCode(200);
      kafka.awaitAny(
          Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> changed.endReason() != null);
    }
    when().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void tellsNoSecretInItsAnswersAndItsLog() throws Exception {
    new Secrets(service, LOG)
        .areToldNowhere(
            List.of("/api/v1/sweeps", "/api/v1/sweeps/none", "/api/v1/sweeps/none/cancel"));
  }

  private static RequestSpecification giving() {
    return given().auth().preemptive().oauth2(Secrets.WRITE);
  }

  private static String submit() {
    return giving()
        .body(
            """
            apiVersion: barrido.dev/v1
            kind: Sweep
            metadata: {name: guarded}
            spec:
              objective: {type: minimize, objectiveMetricName: value}
              algorithm: {algorithmName: random}
              maxTrialCount: 1
              parameters:
                - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
              training: {trainer: function, function: sphere, inputs: ["${x}"]}
            """)
        .contentType("text/plain")
        .post("/api/v1/sweeps")
        .then()
        .statusCode(201)
        .extract()
        .path("sweepId");
  }
}
