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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service where broker and database ask for a password and speak TLS. */
@QuarkusTest
@TestProfile(GuardedIT.Guarded.class)
@QuarkusTestResource(value = GuardedBroker.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = GuardedDatabase.class, restrictToAnnotatedClass = true)
class GuardedIT {
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "kafka.ssl.truststore.location")
  String trusted;

  /** A stack of its own. */
  public static class Guarded implements QuarkusTestProfile {}

  @Test
  void publishesJobsAndStatesAllTheSame() throws Exception {
    try (KafkaSide kafka = new KafkaSide(GuardedBroker.connection(bootstrapServers, trusted))) {
      SweepId sweep = new SweepId(submit());
      kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);
      given().post("/api/v1/sweeps/" + sweep + "/cancel").then().statusCode(200);
      kafka.awaitAny(
          Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> changed.endReason() != null);
    }
    when().get("/q/health/ready").then().statusCode(200);
  }

  private static String submit() {
    return given()
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
