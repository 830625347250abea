package dev.barrido.results;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.barrido.events.TrialScored;
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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the results-service does while what it needs is away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutageIT {
  /** Longer than anything here has patience for that should have more. */
  private static final Duration OUTAGE = Duration.ofSeconds(8);

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
  void factsWaitForTheDatabaseHoweverLongItIsAway() throws Exception {
    Facts facts = begun("database-away");

    outages.stopDatabase();
    assertThat(health.awaitNotReady("database")).contains("no answer: ");
    when().get("/api/v1/sweeps/database-away").then().statusCode(503);
    kafka.send(Topic.METRICS, facts.completed(1, 3, 2, 0.5));
    assertThat(health.awaitNotReady("waits for nothing")).contains("database");
    health.staysAlive(OUTAGE);
    outages.startDatabase();

    awaitBothScored(facts);
  }

  @Test
  void factsWaitForADatabaseThatTakesNoWrites() throws Exception {
    Facts facts = begun("read-only");

    outages.makeReadOnly();
    assertThat(health.awaitNotReady("database")).contains("it takes no writes");
    kafka.send(Topic.METRICS, facts.completed(1, 3, 2, 0.5));
    assertThat(health.awaitNotReady("waits for nothing")).contains("read-only transaction");
    when().get("/api/v1/sweeps/read-only").then().statusCode(200);
    outages.makeWritable();

    awaitBothScored(facts);
  }

  @Test
  void answersWhileTheBrokerIsAwayAndGoesOnWhenItIsBack() throws Exception {
    Facts facts = begun("broker-away");

    outages.stopBroker();
    assertThat(health.awaitNotReady("broker")).contains("no answer from " + bootstrapServers);
    health.staysAlive(OUTAGE);
    when().get("/api/v1/sweeps/broker-away").then().statusCode(200);
    outages.startBroker();

    health.awaitReady();
    kafka.send(Topic.METRICS, facts.completed(1, 3, 2, 0.5));
    awaitBothScored(facts);
  }

  /** A sweep of two trials, one of which has ended. */
  private Facts begun(String sweep) {
    Facts facts = Facts.minimizing(sweep);
    kafka.send(Topic.SWEEPS, facts.running());
    kafka.send(Topic.TRIALS, facts.job(0));
    kafka.send(Topic.TRIALS, facts.job(1));
    kafka.send(Topic.METRICS, facts.completed(0, 3, 2, 0.25));
    kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1);
    return facts;
  }

  private void awaitBothScored(Facts facts) throws Exception {
    List<TrialScored> scored = kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 2);
    assertThat(scored).extracting(TrialScored::number).contains(0, 1);
    health.awaitReady();
    when()
        .get("/api/v1/dead-letters")
        .then()
        .statusCode(200)
        .body("deadLetters.key", everyItem(not(startsWith(facts.sweep().value()))));
  }
}
