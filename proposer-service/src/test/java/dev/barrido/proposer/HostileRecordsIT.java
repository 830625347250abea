package dev.barrido.proposer;

import static dev.barrido.proposer.Scores.scored;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Advice;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.EmbeddedStack;
import dev.barrido.parts.Enemy;
import dev.barrido.parts.KafkaSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Thousands of records that nobody should have sent, on a stack of their own. */
@QuarkusTest
@TestProfile(HostileRecordsIT.Alone.class)
@QuarkusTestResource(EmbeddedStack.class)
class HostileRecordsIT {
  private static final int COUNT = 12_000;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  /** Other tests read every topic from its beginning, and would meet these records. */
  public static class Alone implements QuarkusTestProfile {}

  @Test
  void becomeDeadLettersAndStopNothing() throws Exception {
    SweepId sweep = submit();
    try (KafkaSide kafka = new KafkaSide(bootstrapServers);
        Enemy enemy = new Enemy(bootstrapServers)) {
      assertThat(enemy.send(Topic.ADVICE, COUNT, Advice.class, event -> true))
          .isGreaterThan(10_000);

      kafka.send(Topic.ADVICE, scored(sweep, 0, 2.0));
      enemy.awaitDeadLetters();
      SweepStateChanged end =
          kafka.awaitUnharmed(
              SweepStateChanged.class, sweep, changed -> changed.endReason() != null);

      assertThat(end.state().name()).isEqualTo("COMPLETED");
    }
    when().get("/q/health/ready").then().statusCode(200);
  }

  private static SweepId submit() {
    return new SweepId(
        given()
            .body(
                """
                apiVersion: barrido.dev/v1
                kind: Sweep
                metadata: {name: unharmed}
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
            .<String>path("sweepId"));
  }
}
