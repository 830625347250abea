package dev.barrido.results;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.TrialScored;
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
@QuarkusTestResource(FakeProposer.class)
class HostileRecordsIT {
  private static final int OF_EACH = 4_000;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  /** Other tests read every topic from its beginning, and would meet these records. */
  public static class Alone implements QuarkusTestProfile {}

  @Test
  void becomeDeadLettersAndStopNothing() throws Exception {
    Facts facts = Facts.minimizing("unharmed");
    try (KafkaSide kafka = new KafkaSide(bootstrapServers);
        Enemy enemy = new Enemy(bootstrapServers)) {
      int hostile = enemy.send(Topic.METRICS, OF_EACH, AttemptRecord.class, event -> true);
      hostile += enemy.send(Topic.SWEEPS, OF_EACH, SweepRecord.class, event -> true);
      hostile += enemy.send(Topic.TRIAL_COMMANDS, OF_EACH, StopTrial.class, event -> true);
      assertThat(hostile).isGreaterThan(10_000);

      kafka.send(Topic.SWEEPS, facts.running());
      kafka.send(Topic.TRIALS, facts.job(0));
      kafka.send(Topic.METRICS, facts.started(0, 1));
      kafka.send(Topic.METRICS, facts.measured(0, 1, 0.5));
      kafka.send(Topic.METRICS, facts.completed(0, 1, 1, 0.5));
      enemy.awaitDeadLetters();
      kafka.awaitUnharmed(TrialScored.class, facts.sweep(), scored -> scored.number() == 0);
    }
    when()
        .get("/api/v1/sweeps/unharmed")
        .then()
        .statusCode(200)
        .body("trials.completed", equalTo(1))
        .body("best.value", equalTo(0.5f));
    when().get("/api/v1/dead-letters?limit=500").then().statusCode(200);
    when().get("/api/v1/sweeps").then().statusCode(200);
    when().get("/q/health/ready").then().statusCode(200);
  }
}
