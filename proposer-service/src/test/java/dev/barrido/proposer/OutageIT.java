package dev.barrido.proposer;

import static dev.barrido.proposer.Scores.scored;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.EmbeddedStack;
import dev.barrido.parts.Health;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.Outages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the proposer does while what it needs is away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutageIT {
  /** Longer than anything here has patience for that should have more. */
  private static final Duration OUTAGE = Duration.ofSeconds(8);

  private static final int PARALLEL = 3;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: outage}
      spec:
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 4
        parallelTrialCount: 3
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: 1}
      """;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TestHTTPResource("/")
  URI service;

  Outages outages;

  private Health health;
  private KafkaSide kafka;

  @BeforeEach
  void connect() throws Exception {
    health = new Health(service);
    health.awaitReady();
    kafka = new KafkaSide(bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    kafka.close();
  }

  @Test
  void takesSweepsWhileTheBrokerIsAwayAndPublishesTheirJobsOnceWhenItIsBack() throws Exception {
    outages.stopBroker();
    assertThat(health.awaitNotReady("broker")).contains("no answer from " + bootstrapServers);

    SweepId sweep = submit();
    health.staysAlive(OUTAGE);
    outages.startBroker();

    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL))
        .extracting(TrialJob::number)
        .containsExactlyInAnyOrder(0, 1, 2);
    health.awaitReady();
    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL + 1))
        .hasSize(PARALLEL + 1);
  }

  @Test
  void adviceWaitsForTheDatabaseHoweverLongItIsAway() throws Exception {
    SweepId sweep = submit();
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL);

    outages.stopDatabase();
    assertThat(health.awaitNotReady("database")).contains("no answer: ");
    when().get("/api/v1/sweeps").then().statusCode(503);
    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(health.awaitNotReady("waits for nothing")).contains("database");
    health.staysAlive(OUTAGE);
    outages.startDatabase();

    kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL + 1);
    health.awaitReady();
  }

  @Test
  void adviceWaitsForADatabaseThatTakesNoWrites() throws Exception {
    SweepId sweep = submit();
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL);

    outages.makeReadOnly();
    assertThat(health.awaitNotReady("database")).contains("it takes no writes");
    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(health.awaitNotReady("waits for nothing")).contains("read-only transaction");
    outages.makeWritable();

    kafka.await(Topic.TRIALS, TrialJob.class, sweep, PARALLEL + 1);
    health.awaitReady();
  }

  private static SweepId submit() {
    return new SweepId(
        given().body(SPEC).post("/api/v1/sweeps").then().statusCode(201).extract().path("sweepId"));
  }
}
