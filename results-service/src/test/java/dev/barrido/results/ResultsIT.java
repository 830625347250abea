package dev.barrido.results;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.barrido.events.AttemptSuperseded;
import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleScored;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.FailureKind;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.Pool;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.RefineSpace;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialLost;
import dev.barrido.events.TrialScored;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.EmbeddedStack;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.MetersPage;
import dev.barrido.parts.SweepRows;
import dev.barrido.parts.models.FolderModels;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.parts.tracing.TraceNames;
import dev.barrido.results.projection.OldMeasurements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
@QuarkusTestResource(FakeProposer.class)
@QuarkusTestResource(FakeReceiver.class)
class ResultsIT {
  /** The broker's own. */
  private static final int DELIVERY_LIMIT = 5;

  private static final long PATIENCE_NANOS = 180_000_000_000L;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TestHTTPResource("/api/v1/sweeps")
  URI sweeps;

  @ConfigProperty(name = "results.models.folder")
  Path models;

  @Inject DataSource database;

  @Inject OldMeasurements oldMeasurements;

  private KafkaSide kafka;

  @BeforeEach
  void connect() throws Exception {
    kafka = new KafkaSide(bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    kafka.close();
  }

  @Test
  void reportsWhatTrainersMeasuredAndScoresWhatEnded() {
    Facts facts = Facts.minimizing("reported");
    tell(storyOfThree(facts));

    List<TrialScored> scored = kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 3);
    assertThat(scored).extracting(TrialScored::number).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(scored).extracting(TrialScored::endState).containsOnlyOnce(EndState.FAILED);

    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    when()
        .get("/api/v1/sweeps/reported")
        .then()
        .statusCode(200)
        .body("state", equalTo("RUNNING"))
        .body("trials.proposed", equalTo(4))
        .body("trials.queued", equalTo(1))
        .body("trials.failed", equalTo(1))
        .body("epochs", equalTo(6))
        .body("best.number", equalTo(1))
        .body("best.value", equalTo(0.25f))
        .body("best.epoch", equalTo(2))
        .body("best.hyperparameters.x", equalTo(1.5f))
        .body("best.metrics.'test.error'", equalTo(0.125f));
    when().get("/api/v1/sweeps/reported/best").then().body("trials.number", contains(1, 0));
    when()
        .get("/api/v1/sweeps/reported/trials?sort=value&order=desc&state=COMPLETED&limit=1")
        .then()
        .body("total", equalTo(2))
        .body("trials.number", contains(0));
    when()
        .get("/api/v1/sweeps/reported/curves?metric=value&trial=1")
        .then()
        .body("curves.number", contains(1))
        .body("curves[0].epochs", contains(1, 2, 3))
        .body("curves[0].values", contains(0.75f, 0.25f, 0.5f));
  }

  @Test
  void grafanaAsksTheDatabaseWhatItCanAnswer() throws SQLException {
    List<String> queries =
        JsonPath.from(Path.of("../k8s/components/monitoring/grafana/dashboard.json").toFile())
            .getList("panels.targets.rawSql.flatten().findAll { it != null }");
    assertThat(queries).isNotEmpty();
    Facts facts = Facts.minimizing("asked-by-grafana");
    tell(List.of(facts.running(), facts.job(0)));
    awaitTrials(facts.sweep(), "queued", count -> count == 1);

    try (Connection connection = database.getConnection()) {
      for (String query : queries) {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
          assertThat(rows.next()).as(query).isTrue();
        }
      }
    }
  }

  @Test
  void adviceOnATrialGoesOnInItsTrace() {
    Facts facts = Facts.minimizing("traced");
    tell(List.of(facts.running(), facts.job(0), facts.started(0, 1)));
    kafka.sendTraced(Topic.METRICS, facts.completed(0, 3, 1, 0.25));

    assertThat(kafka.awaitSpans(Topic.ADVICE, TrialScored.class, facts.sweep(), 1))
        .containsOnlyKeys(TraceNames.of(TrialId.of(facts.sweep(), 0)));
  }

  @Test
  void tellsWhoTriedWhatWhenAndWhichAttemptsWereLost() {
    Facts facts = Facts.minimizing("attempted");
    tell(List.of(facts.running(), facts.job(0), facts.job(1)));
    awaitTrials(facts.sweep(), "queued", count -> count == 2);
    tell(List.of(facts.started(0, 1), facts.measured(0, 1, 0.5)));
    tell(List.of(facts.startedAgain(0, 2, "other-1"), facts.started(0, 1), facts.started(1, 1)));
    tell(List.of(facts.wrote(0, 2, "other-1", "one"), facts.wrote(0, 2, "other-1", "one\ntwo")));
    tell(List.of(facts.completed(1, 3, 1, 0.25)));
    awaitTrials(facts.sweep(), "completed", count -> count == 1);

    when()
        .get("/api/v1/sweeps/attempted/attempts?trial=0")
        .then()
        .statusCode(200)
        .body("attempts.attempt", contains(2, 1))
        .body("attempts.trainerId", contains("other-1", "trainer-0"))
        .body("attempts.ending", contains(null, "LOST"))
        .body("attempts.resumedFromEpoch", contains(2, 0))
        .body("attempts.outputTail", contains("one\ntwo", null))
        .body("attempts[1].endedAtEpochMillis", equalTo(1_800_000_000_030L));
    when()
        .get("/api/v1/sweeps/attempted/attempts")
        .then()
        .body("attempts.ending", hasItems("COMPLETED", "LOST"))
        .body("attempts.outputTail", not(hasItem("one\ntwo")));
    when()
        .get("/api/v1/sweeps/attempted/attempts?until=1800000000020")
        .then()
        .body("attempts.attempt", contains(1, 1));
    when()
        .get("/api/v1/trainers")
        .then()
        .statusCode(200)
        .body("trainers.find { it.trainer == 'other' }.slots", equalTo(0))
        .body("waiting.find { it.pool == 'default' }.sweeps", hasItem("attempted"))
        .body("trainers.find { it.trainer == 'other' }.busyWith.number", contains(0))
        .body("trainers.find { it.trainer == 'trainer' }.lost", greaterThan(0));
  }

  @Test
  void tellsTheLaterOfTwoAttemptsToStopOnceTheEarlierShowsThatItLives() {
    Facts facts = Facts.minimizing("superseded");
    tell(List.of(facts.running(), facts.job(0), facts.job(1)));
    tell(List.of(facts.started(0, 1), facts.started(1, 1), facts.startedAgain(0, 2, "other-1")));
    tell(List.of(facts.completed(1, 1, 1, 0.5)));
    kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1);
    tell(List.of(facts.alive(0, 1), facts.alive(0, 1)));

    AttemptSuperseded advice =
        kafka.await(Topic.ADVICE, AttemptSuperseded.class, facts.sweep(), 1).get(0);
    assertThat(advice.number()).isZero();
    assertThat(advice.attempt()).isEqualTo(2);
    assertThat(advice.trainerId()).isEqualTo(new TrainerId("other-1"));
    assertThat(advice.sentAtEpochMillis()).isEqualTo(1_800_000_000_040L);
  }

  @Test
  void answersWithTheTrialsThatStandForAllAndWithCurvesAsTheyWere() {
    Facts facts = Facts.minimizing("sampled");
    List<Event> story = new ArrayList<>(List.of(facts.running()));
    for (int number = 0; number < 40; number++) {
      story.add(facts.job(number));
      story.add(facts.started(number, 1));
      story.add(facts.measured(number, 1, 100 - number % 7));
      story.add(facts.measured(number, 2, number == 17 ? 1 : 200));
      story.add(facts.completed(number, 2, 1, number == 17 ? 1 : 100 - number % 7));
    }
    tell(story);
    awaitTrials(facts.sweep(), "completed", count -> count == 40);

    when()
        .get("/api/v1/sweeps/sampled/sample?limit=8")
        .then()
        .statusCode(200)
        .body("total", equalTo(40))
        .body("trials.number", hasItems(17, 39, 38, 0, 20))
        .body("trials.size()", lessThanOrEqualTo(8));
    when().get("/api/v1/sweeps/sampled/sample").then().body("trials.size()", equalTo(40));
    when()
        .get("/api/v1/sweeps/sampled/curves?metric=value&limit=8")
        .then()
        .body("curves.number", hasItems(17, 39))
        .body("curves.size()", lessThanOrEqualTo(8));
    when()
        .get("/api/v1/sweeps/sampled/curves?metric=value&trial=17&until=1800000000021")
        .then()
        .body("curves[0].epochs", contains(1));
    when()
        .get("/api/v1/sweeps/sampled/progress?limit=4")
        .then()
        .body("total", equalTo(40))
        .body("steps.number", hasItems(0, 1, 6, 17, 39))
        .body("steps.find { it.number == 17 }.trials", equalTo(18))
        .body("steps.find { it.number == 17 }.epochs", equalTo(36))
        .body("steps.size()", lessThanOrEqualTo(20));
    when().get("/api/v1/sweeps/sampled/trials/17").then().body("value", equalTo(1f));
    when().get("/api/v1/sweeps/sampled/trials/99").then().statusCode(404);
    when().get("/api/v1/sweeps/sampled/sample?limit=1").then().statusCode(400);
  }

  @Test
  void tellsTheWebhookOfAnEndUntilItListens() throws Exception {
    Facts facts = Facts.minimizing("hooked");
    tell(storyOfThree(facts));
    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    tell(List.of(facts.ended(SweepState.COMPLETED, SweepEndReason.MAX_TRIALS)));

    await(() -> FakeReceiver.heard("hooked").size() >= 2);

    List<FakeReceiver.Heard> heard = FakeReceiver.heard("hooked");
    assertThat(heard).extracting(FakeReceiver.Heard::answered).containsExactly(503, 204);
    String body = heard.get(1).body();
    assertThat(JsonPath.from(body).getString("event")).isEqualTo("sweep.ended");
    assertThat(JsonPath.from(body).getString("report.reason")).isEqualTo("MAX_TRIALS");
    assertThat(JsonPath.from(body).getInt("report.best.number")).isEqualTo(1);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(FakeReceiver.SECRET.getBytes(UTF_8), "HmacSHA256"));
    assertThat(heard.get(1).signature())
        .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8))));
  }

  @Test
  void tellsPrometheusWhatThePageListsAndHowASweepStands() throws IOException {
    tell(storyOfThree(Facts.minimizing("metered")));

    String told =
        awaitMeters(
            "barrido_sweep_trials{state=\"failed\",sweep=\"metered\"",
            "barrido_sweep_epochs{sweep=\"metered\"",
            "barrido_sweep_best{sweep=\"metered\"");

    assertThat(MetersPage.told(told)).isEqualTo(MetersPage.names("results-service"));
    assertThat(told)
        .contains("barrido_sweep_trials{state=\"failed\",sweep=\"metered\"} 1.0")
        .contains("barrido_sweep_epochs{sweep=\"metered\"} 6.0")
        .contains("barrido_sweep_best{sweep=\"metered\"} 0.25")
        .containsPattern("barrido_facts_stored_total\\{stream=\"jobs\"} [1-9]");
  }

  @Test
  void findsTrialsThatNoTrainerHasAndTheQueueWillNotHandOutAgain() {
    Facts facts = Facts.minimizing("lost");
    tell(List.of(facts.running(), facts.job(0), facts.job(1), facts.job(2)));
    awaitTrials(facts.sweep(), "queued", count -> count == 3);

    tell(List.of(facts.started(0, DELIVERY_LIMIT, 4), facts.started(1, DELIVERY_LIMIT)));

    TrialLost lost = kafka.await(Topic.ADVICE, TrialLost.class, facts.sweep(), 1).get(0);
    assertThat(lost.number()).isEqualTo(0);
    assertThat(lost.attempt()).isEqualTo(DELIVERY_LIMIT);
    TrialScored failed = kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1).get(0);
    assertThat(failed.number()).isEqualTo(1);
    assertThat(failed.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
    when()
        .get("/api/v1/sweeps/lost/trials")
        .then()
        .body("trials.state", contains("RUNNING", "FAILED", "QUEUED"));
  }

  @Test
  void aFoldThatHasEndedIsNotLostHoweverLateItsJobIsHeardOf() {
    Facts facts = Facts.minimizing("lost-folds");
    tell(List.of(facts.running(), Facts.ofFold(1, facts.started(0, 1))));
    tell(List.of(Facts.ofFold(0, facts.started(0, 1))));
    tell(List.of(Facts.ofFold(0, facts.completed(0, 2, 2, 1))));
    awaitTrials(facts.sweep(), "running", count -> count == 1);
    tell(List.of(Facts.ofFold(0, facts.job(0)), Facts.ofFold(0, facts.job(1)), facts.job(2)));
    awaitTrials(facts.sweep(), "queued", count -> count == 2);

    tell(List.of(Facts.ofFold(0, facts.started(0, DELIVERY_LIMIT))));
    tell(List.of(Facts.ofFold(0, facts.started(1, DELIVERY_LIMIT))));

    assertThat(kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1))
        .extracting(TrialScored::number)
        .containsExactly(1);
    when()
        .get("/api/v1/sweeps/lost-folds/trials")
        .then()
        .body("trials.state", contains("RUNNING", "FAILED", "QUEUED"));
  }

  @Test
  void hearsTheJobsOfAnyPoolAndFindsThoseThatAreLost() throws Exception {
    Facts facts = Facts.minimizing("lost-of-a-pool");
    PoolQueue queue = new PoolQueue(new Pool("gpu-large"));
    tell(List.of(facts.running()));
    kafka.send(queue, facts.job(0));
    kafka.send(queue, facts.job(1));
    awaitTrials(facts.sweep(), "queued", count -> count == 2);

    tell(List.of(facts.started(0, DELIVERY_LIMIT, 4)));

    TrialLost lost = kafka.await(Topic.ADVICE, TrialLost.class, facts.sweep(), 1).get(0);
    assertThat(lost.number()).isEqualTo(0);
    when()
        .get("/api/v1/sweeps/lost-of-a-pool/trials")
        .then()
        .body("trials.state", contains("RUNNING", "QUEUED"));
  }

  @Test
  void endsATaskThatNoTrainerHasAndTheQueueWillNotHandOutAgain() {
    Facts facts = Facts.minimizing("lost-task");
    tell(List.of(facts.running(), facts.combine(0), facts.job(0)));
    awaitTrials(facts.sweep(), "queued", count -> count == 1);

    tell(List.of(facts.combining(0, DELIVERY_LIMIT)));

    EnsembleScored end = kafka.await(Topic.ADVICE, EnsembleScored.class, facts.sweep(), 1).get(0);
    assertThat(end.failureKind()).isEqualTo(FailureKind.TRAINER_LOST);
  }

  @Test
  void showsWhatNobodyCouldReadAndSendsItAgain() {
    kafka.sendBytes(Topic.METRICS, "gibberish", "{\"type\": \"Gibberish\"}");
    await(() -> gibberish().size() == 1);

    Map<String, Object> letter = gibberish().get(0);
    assertThat(letter).containsEntry("topic", "barrido.metrics");
    assertThat(letter).containsEntry("value", "{\"type\": \"Gibberish\"}");
    assertThat(String.valueOf(letter.get("reason"))).contains("Gibberish");

    when()
        .post("/api/v1/dead-letters/" + letter.get("id") + "/replay")
        .then()
        .statusCode(200)
        .body("topic", equalTo("barrido.metrics"));
    await(() -> gibberish().size() == 2); // it is no more readable than before
  }

  @Test
  void refusesDeadLettersThatThereAreNot() {
    when()
        .post("/api/v1/dead-letters/0-999999/replay")
        .then()
        .statusCode(404)
        .body("detail", containsString("expected the id of a dead letter, got 0-999999"));
    when().post("/api/v1/dead-letters/7-0/replay").then().statusCode(404);
    when().post("/api/v1/dead-letters/nonsense/replay").then().statusCode(404);
    when()
        .get("/api/v1/dead-letters?limit=501")
        .then()
        .statusCode(400)
        .body("detail", containsString("limit: expected a number from 1 to 500, got 501"));
  }

  @Test
  void tellsWhatTrialsShowTogetherOnceEnoughCompleted() {
    Facts facts = Facts.minimizing("importance");
    tell(List.of(facts.running(), facts.job(0), facts.completed(0, 3, 2, 0.5)));
    awaitTrials(facts.sweep(), "completed", count -> count == 1);
    when()
        .get("/api/v1/sweeps/importance/importance")
        .then()
        .statusCode(409)
        .body("detail", containsString("expected at least 8 completed trials, got 1"));

    for (int number = 1; number < 12; number++) {
      tell(List.of(facts.job(number), facts.completed(number, 3, 2, number < 6 ? 0.5 : 0.25)));
    }
    awaitTrials(facts.sweep(), "completed", count -> count == 12);
    when()
        .get("/api/v1/sweeps/importance/importance")
        .then()
        .statusCode(200)
        .body("trials", equalTo(12))
        .body("shares[0].parameters", contains("x"))
        .body("shares[0].share", equalTo(1f));
    when()
        .get("/api/v1/sweeps/importance/efficiency")
        .then()
        .statusCode(200)
        .body("metric", equalTo("value"))
        .body("sizes.trials", contains(1, 2, 4, 8))
        .body("sizes.experiments", contains(12, 6, 3, 1))
        .body("sizes[0].worst", equalTo(0.5f))
        .body("sizes[3].median", equalTo(0.25f));
  }

  @Test
  void narrowsTheSpaceAroundTheBestTrialsOfARoundAndSaysItAgainWhenAskedAgain() {
    Facts facts = Facts.minimizing("refined");
    tell(List.of(facts.inRounds(0)));
    for (int number = 0; number < 4; number++) {
      tell(List.of(facts.job(number), facts.completed(number, 1, 1, 0.5 + number)));
    }
    awaitTrials(facts.sweep(), "proposed", count -> count == 4);
    tell(List.of(facts.inRounds(1), facts.inRounds(1)));

    List<RefineSpace> advice = kafka.await(Topic.ADVICE, RefineSpace.class, facts.sweep(), 2);
    assertThat(advice.get(0)).isEqualTo(advice.get(1));
    assertThat(advice.get(0).round()).isEqualTo(1);
    NarrowedParameter x = advice.get(0).parameters().get(0);
    // the best two of 0.5, 1.5, 2.5 and 3.5 in 0 to 100, and the least margin of 5
    assertThat(x.min()).isZero();
    assertThat(x.max()).isCloseTo(6.5, within(1e-9));
    when()
        .get("/api/v1/sweeps/refined/rounds")
        .then()
        .statusCode(200)
        .body("rounds.round", contains(0, 1))
        .body("rounds.epochs", contains(1, 9))
        .body("rounds[0].parameters[0].max", equalTo(100f))
        .body("rounds[1].firstTrial", equalTo(4))
        .body("rounds[1].around", contains(0, 1))
        .body("rounds[1].reason", equalTo("around the best 2 of 4 trials"));
  }

  @Test
  void judgesTrialsAtTheirRungsAndSaysTheSameOfABatchThatComesAgain() {
    Facts facts = Facts.minimizing("judged");
    tell(List.of(facts.scheduled(), facts.job(0), facts.job(1), facts.job(2)));
    List<Event> story =
        List.of(
            facts.started(0, 1),
            facts.measured(0, 1, 0.5),
            facts.paused(0, 1, 0.5),
            facts.started(1, 1),
            facts.measured(1, 1, 0.8),
            facts.paused(1, 1, 0.8));
    tell(story);
    List<TrialHeld> held = kafka.await(Topic.ADVICE, TrialHeld.class, facts.sweep(), 2);
    assertThat(held).extracting(TrialHeld::number).containsExactly(0, 1);
    awaitTrials(facts.sweep(), "paused", count -> count == 2);

    tell(List.of(facts.started(2, 1), facts.measured(2, 1, 0.9), facts.paused(2, 1, 0.9)));
    PromoteTrial promotion = kafka.await(Topic.ADVICE, PromoteTrial.class, facts.sweep(), 1).get(0);
    assertThat(promotion.number()).isZero();
    assertThat(promotion.fromEpoch()).isEqualTo(1);
    assertThat(promotion.toEpoch()).isEqualTo(3);
    assertThat(promotion.objective()).isEqualTo(0.5);

    tell(story);
    List<PromoteTrial> again = kafka.await(Topic.ADVICE, PromoteTrial.class, facts.sweep(), 2);
    assertThat(again.get(1).number()).isZero();
    assertThat(again.get(1).reason()).isEqualTo(promotion.reason());
    when()
        .get("/api/v1/sweeps/judged/verdicts")
        .then()
        .statusCode(200)
        .body("total", equalTo(4))
        .body("verdicts.kind", contains("PAUSE", "PAUSE", "PROMOTE", "PAUSE"))
        .body("verdicts[2].number", equalTo(0))
        .body("verdicts[2].causedBy", equalTo(2))
        .body("verdicts[2].toEpoch", equalTo(3));
    when()
        .get("/api/v1/sweeps/judged/verdicts?trial=0&kind=promote")
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void countsWhatStillWaitedWhenItsSweepEndedAsPruned() {
    Facts facts = Facts.minimizing("waiting");
    tell(List.of(facts.scheduled(), facts.job(0), facts.started(0, 1)));
    tell(List.of(facts.measured(0, 1, 0.5), facts.paused(0, 1, 0.5)));
    awaitTrials(facts.sweep(), "paused", count -> count == 1);

    tell(List.of(facts.ended(SweepState.COMPLETED, SweepEndReason.MAX_TRIALS)));

    awaitTrials(facts.sweep(), "pruned", count -> count == 1);
    when().get("/api/v1/sweeps/waiting/best").then().body("trials.value", contains(0.5f));
  }

  @Test
  void diagnosesCurvesAndSaysTheSameAgainWhenToldAgain() {
    Facts facts = Facts.minimizing("diagnosed");
    EpochMeasured exploded = facts.measured(0, 2, 9, Map.of("train.loss", 9.0));
    tell(List.of(facts.running(), facts.job(0), facts.started(0, 1)));
    tell(List.of(facts.measured(0, 1, 1, Map.of("train.loss", 1.0)), exploded, exploded));

    List<DiagnosisMade> made = kafka.await(Topic.ADVICE, DiagnosisMade.class, facts.sweep(), 2);
    assertThat(made.get(0)).isEqualTo(made.get(1));
    assertThat(made.get(0).diagnosis()).isEqualTo("learningRateTooHigh");
    assertThat(made.get(0).evidence()).containsEntry("trainLoss", 9.0);
    when()
        .get("/api/v1/sweeps/diagnosed/diagnoses")
        .then()
        .statusCode(200)
        .body("diagnoses.diagnosis", contains("learningRateTooHigh"))
        .body("diagnoses[0].trials", contains(0))
        .body("diagnoses[0].evidence.trainLoss.highest", equalTo(9f))
        .body("trials.number", contains(0))
        .body("trials[0].diagnoses[0].epoch", equalTo(2))
        .body("trials[0].diagnoses[0].sentence", containsString("9.00 in epoch 2"));
  }

  @Test
  void countsEachFactOnceInWhateverOrderAndHoweverOftenItComes() {
    Facts facts = Facts.minimizing("shuffled");
    List<Event> story = new ArrayList<>(storyOfThree(facts));
    story.addAll(storyOfThree(facts));
    story.addAll(storyOfThree(facts));
    Collections.shuffle(story, new Random(5));
    tell(story);
    tell(List.of(facts.completed(0, 3, 3, 0.001)));

    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    assertThat(kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 3))
        .filteredOn(scored -> scored.number() == 0)
        .extracting(TrialScored::objective)
        .containsOnly(0.5);
    when()
        .get("/api/v1/sweeps/shuffled")
        .then()
        .body("trials.proposed", equalTo(4))
        .body("trials.failed", equalTo(1))
        .body("best.number", equalTo(1))
        .body("best.value", equalTo(0.25f));
    when()
        .get("/api/v1/sweeps/shuffled/curves?metric=value")
        .then()
        .body("curves.number", contains(0, 1))
        .body("curves[1].values", contains(0.75f, 0.25f, 0.5f));
  }

  @Test
  void joinsFoldsOnceInWhateverOrderAndHoweverOftenTheyCome() {
    Facts facts = Facts.minimizing("folded");
    List<Event> story = new ArrayList<>();
    for (int fold = 0; fold < 3; fold++) {
      story.add(Facts.ofFold(fold, facts.started(0, 1)));
      story.add(Facts.ofFold(fold, facts.measured(0, 1, 4 + fold)));
      story.add(Facts.ofFold(fold, facts.measured(0, 2, 1 + fold)));
      story.add(Facts.ofFold(fold, facts.completed(0, 2, 2, 1 + fold)));
    }
    story.addAll(story);
    Collections.shuffle(story, new Random(3));
    tell(List.of(facts.running(), facts.job(0)));
    tell(story);

    awaitTrials(facts.sweep(), "completed", count -> count == 1);
    assertThat(kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1))
        .extracting(TrialScored::objective)
        .containsOnly(2.0);
    when()
        .get("/api/v1/sweeps/folded")
        .then()
        .body("trials.proposed", equalTo(1))
        .body("epochs", equalTo(6))
        .body("best.value", equalTo(2f))
        .body("best.deviation", equalTo(1f))
        .body("best.metrics.'test.error'", equalTo(1f));
    when()
        .get("/api/v1/sweeps/folded/trials")
        .then()
        .body("trials[0].value", equalTo(2f))
        .body("trials[0].deviation", equalTo(1f))
        .body("trials[0].folds.fold", contains(0, 1, 2))
        .body("trials[0].folds.value", contains(1f, 2f, 3f))
        .body("trials[0].folds.trainerId", contains("trainer-0", "trainer-1", "trainer-2"))
        .body("trials[0].folds.state", contains("COMPLETED", "COMPLETED", "COMPLETED"));
    when()
        .get("/api/v1/sweeps/folded/curves?metric=value")
        .then()
        .body("curves[0].epochs", contains(1, 2))
        .body("curves[0].values", contains(5f, 2f))
        .body("curves[0].deviations", contains(1f, 1f));
    assertThat(when().get("/api/v1/sweeps/folded/export?format=csv").asString())
        .contains("\r\n0,folded-0,COMPLETED,2.0,1.0,2,2,");
  }

  @Test
  void judgesTheMeanOfTheFoldsOnceAllThatAreUnderWayHaveComeToTheEpoch() {
    Facts facts = Facts.minimizing("foldedmedian");
    tell(List.of(facts.medianed(), facts.job(0), facts.job(1)));
    awaitKnown("foldedmedian");
    for (int fold = 0; fold < 3; fold++) {
      tell(List.of(Facts.ofFold(fold, facts.started(0, 1))));
      tell(List.of(Facts.ofFold(fold, facts.started(1, 1))));
    }
    for (int fold = 0; fold < 3; fold++) {
      tell(List.of(Facts.ofFold(fold, facts.measured(0, 1, 1 + fold))));
      tell(List.of(Facts.ofFold(fold, facts.completed(0, 1, 1, 1 + fold))));
    }
    awaitTrials(facts.sweep(), "completed", count -> count == 1);

    tell(List.of(Facts.ofFold(0, facts.measured(1, 1, 0.5))));
    tell(List.of(Facts.ofFold(1, facts.measured(1, 1, 9))));
    tell(List.of(Facts.ofFold(2, facts.measured(1, 1, 11.5))));

    PruneTrial prune = kafka.await(Topic.ADVICE, PruneTrial.class, facts.sweep(), 1).get(0);
    assertThat(prune.number()).isEqualTo(1);
    assertThat(prune.objective()).isEqualTo(7);
    assertThat(prune.threshold()).isEqualTo(2);

    tell(List.of(Facts.ofFold(2, facts.measured(1, 1, 11.5))));
    List<PruneTrial> again = kafka.await(Topic.ADVICE, PruneTrial.class, facts.sweep(), 2);
    assertThat(again.get(1).reason()).isEqualTo(prune.reason());
    tell(List.of(Facts.ofFold(1, facts.completed(1, 1, 1, 9), EndState.PRUNED)));
    tell(List.of(Facts.ofFold(2, facts.completed(1, 1, 1, 11.5), EndState.PRUNED)));
    tell(List.of(Facts.ofFold(0, facts.completed(1, 1, 1, 0.5), EndState.PRUNED)));
    List<TrialScored> scored = kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 2);
    assertThat(scored.get(1).endState()).isEqualTo(EndState.PRUNED);
    assertThat(scored.get(1).objective()).isEqualTo(7);
  }

  /** Three trials that come to a rung at epoch 1, the best of which has a fold that ends there. */
  @Test
  void aTrialWaitsOnceItsFoldsDoAndItsFoldsGoOnTogether() {
    Facts facts = Facts.minimizing("foldrungs");
    tell(List.of(facts.scheduled()));
    awaitKnown("foldrungs");
    for (int number = 0; number < 2; number++) {
      for (int fold = 0; fold < 3; fold++) {
        tell(arrived(facts, number, fold, 5 + number + fold));
      }
    }
    List<TrialHeld> held = kafka.await(Topic.ADVICE, TrialHeld.class, facts.sweep(), 2);
    assertThat(held).extracting(TrialHeld::number).containsExactly(0, 1);
    assertThat(held).extracting(TrialHeld::objective).containsExactly(6.0, 7.0);
    awaitTrials(facts.sweep(), "paused", count -> count == 2);
    when()
        .get("/api/v1/sweeps/foldrungs/trials/0")
        .then()
        .body("state", equalTo("PAUSED"))
        .body("folds.state", contains("PAUSED", "PAUSED", "PAUSED"));

    tell(arrived(facts, 2, 0, 1));
    tell(arrived(facts, 2, 2, 3));
    awaitTrials(facts.sweep(), "running", count -> count == 1);
    tell(List.of(Facts.ofFold(1, facts.startedUpTo(2, 1, 0))));
    tell(List.of(Facts.ofFold(1, facts.measured(2, 1, 2))));
    tell(List.of(Facts.ofFold(1, facts.completed(2, 1, 1, 2))));
    PromoteTrial promotion = kafka.await(Topic.ADVICE, PromoteTrial.class, facts.sweep(), 1).get(0);
    assertThat(promotion)
        .returns(2, PromoteTrial::number)
        .returns(3, PromoteTrial::toEpoch)
        .returns(2.0, PromoteTrial::objective)
        .returns(List.of(1), PromoteTrial::foldsEnded);

    tell(List.of(Facts.ofFold(0, facts.startedUpTo(2, 3, 1))));
    tell(List.of(Facts.ofFold(0, facts.measured(2, 2, 0.5))));
    awaitTrials(facts.sweep(), "running", count -> count == 1);
    when()
        .get("/api/v1/sweeps/foldrungs/trials/2")
        .then()
        .body("folds.state", contains("RUNNING", "COMPLETED", "PAUSED"));
    tell(List.of(Facts.ofFold(0, facts.completed(2, 2, 2, 0.5))));
    tell(List.of(Facts.ofFold(2, facts.startedUpTo(2, 3, 1))));
    tell(List.of(Facts.ofFold(2, facts.completed(2, 2, 2, 3.5))));
    assertThat(kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1))
        .singleElement()
        .returns(EndState.COMPLETED, TrialScored::endState)
        .returns(2.0, TrialScored::objective);
  }

  @Test
  void aTrialThatIsStoppedIsOverThoughSomeOfItsFoldsRest() {
    Facts facts = Facts.minimizing("foldstop");
    tell(List.of(facts.scheduled()));
    awaitKnown("foldstop");
    tell(arrived(facts, 0, 0, 5));
    tell(List.of(Facts.ofFold(1, facts.startedUpTo(0, 1, 0))));
    tell(List.of(Facts.ofFold(2, facts.startedUpTo(0, 1, 0))));
    tell(List.of(Facts.ofFold(1, facts.completed(0, 1, 1, 4), EndState.CANCELLED)));

    // it came to the rung before it heard of the order
    tell(List.of(Facts.ofFold(2, facts.measured(0, 1, 6)), Facts.ofFold(2, facts.paused(0, 1, 6))));

    assertThat(kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 1))
        .singleElement()
        .returns(EndState.CANCELLED, TrialScored::endState);
  }

  /** A fold that trains one epoch and is left at the rung. */
  private static List<Event> arrived(Facts facts, int number, int fold, double value) {
    return List.of(
        Facts.ofFold(fold, facts.startedUpTo(number, 1, 0)),
        Facts.ofFold(fold, facts.measured(number, 1, value)),
        Facts.ofFold(fold, facts.paused(number, 1, value)));
  }

  @Test
  void aFoldThatFailsFailsItsTrialAndWhatTheOthersSayThenCountsNoMore() {
    Facts facts = Facts.minimizing("foldfails");
    tell(List.of(facts.running(), facts.job(0)));
    for (int fold = 0; fold < 3; fold++) {
      tell(List.of(Facts.ofFold(fold, facts.started(0, 1))));
      tell(List.of(Facts.ofFold(fold, facts.measured(0, 1, 1))));
    }
    tell(List.of(Facts.ofFold(1, facts.failed(0))));
    tell(List.of(Facts.ofFold(0, facts.measured(0, 2, 0.5))));
    tell(List.of(Facts.ofFold(0, facts.completed(0, 2, 2, 0.5), EndState.CANCELLED)));
    tell(List.of(Facts.ofFold(2, facts.completed(0, 1, 1, 1), EndState.CANCELLED)));
    tell(List.of(facts.started(1, 1), facts.completed(1, 1, 1, 4)));

    List<TrialScored> scored = kafka.await(Topic.ADVICE, TrialScored.class, facts.sweep(), 2);
    assertThat(scored).extracting(TrialScored::number).containsExactlyInAnyOrder(0, 1);
    assertThat(scored)
        .filteredOn(end -> end.number() == 0)
        .allMatch(end -> end.endState() == EndState.FAILED)
        .allMatch(end -> String.valueOf(end.message()).startsWith("fold 1 of 3: "));
    when().get("/api/v1/sweeps/foldfails").then().body("trials.failed", equalTo(1));
  }

  @Test
  void showsTheHighestFirstWhenTheObjectiveIsMaximized() {
    Facts facts = new Facts(new SweepId("maximized"), ObjectiveType.MAXIMIZE);
    tell(List.of(facts.running()));
    tell(storyOfThree(facts));

    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    when().get("/api/v1/sweeps/maximized/best").then().body("trials.number", contains(0, 1));
  }

  @Test
  void reportsTheModelsThatWereCombinedOnce() {
    Facts facts = Facts.minimizing("combined");
    tell(List.of(facts.running(), facts.combined(0, 1, 0.1), facts.combined(0, 2, 0.9)));

    List<EnsembleScored> scored = kafka.await(Topic.ADVICE, EnsembleScored.class, facts.sweep(), 2);
    assertThat(scored).extracting(EnsembleScored::metrics).containsOnly(Map.of("test.error", 0.1));
    report("combined")
        .body("ensemble.size", equalTo(2))
        .body("ensemble.metrics.'test.error'", equalTo(0.1f))
        .body("ensemble.average.'test.error'", equalTo(0.11f))
        .body("ensemble.best.'test.error'", equalTo(0.12f))
        .body("ensemble.members.number", equalTo(List.of(2, 0)))
        .body("ensemble.members.weight", equalTo(List.of(0.75f, 0.25f)));
  }

  @Test
  void handsOutTheModelOfTheBestTrialOrOfTheOneThatIsNamed() throws IOException {
    Facts facts = Facts.minimizing("models");
    SweepId sweep = facts.sweep();
    tell(List.of(facts.running(), facts.completed(0, 3, 2, 0.5), facts.completed(1, 3, 2, 0.25)));
    awaitTrials(sweep, "completed", count -> count == 2);
    ModelStore store = new FolderModels(models);
    store.write(new KeptModel(sweep, 0, 0.5), out -> out.write("zero".getBytes(UTF_8)));
    store.write(new KeptModel(sweep, 1, 0.25), out -> out.write("one".getBytes(UTF_8)));

    when()
        .get("/api/v1/sweeps/models/model")
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .header("Content-Disposition", equalTo("attachment; filename=\"models-1.zip\""))
        .body(equalTo("one"));
    when().get("/api/v1/sweeps/models/model?trial=0").then().body(equalTo("zero"));
    when()
        .get("/api/v1/sweeps/models/model?trial=7")
        .then()
        .statusCode(404)
        .body(
            "detail",
            equalTo(
                "expected a trial whose model is kept, got trial 7; kept are those of the sweep's"
                    + " best trials: [1, 0]"));
  }

  @Test
  void judgesAPreflightOnceAndReportsIt() {
    Facts facts = Facts.minimizing("checked");
    tell(List.of(facts.running(), facts.preflight(1, 0.7), facts.preflight(2, 9.0)));

    assertThat(kafka.await(Topic.ADVICE, PreflightJudged.class, facts.sweep(), 2))
        .allMatch(PreflightJudged::passed)
        .allMatch(judged -> Double.valueOf(0.01).equals(judged.learningRateMin()));
    report("checked")
        .body("preflight.passed", equalTo(true))
        .body("preflight.hyperparameters.width", equalTo(8))
        .body(
            "preflight.checks.kind",
            equalTo(List.of("FIRST_LOSS", "REGULARIZATION", "TINY_SET", "LEARNING_RATE")))
        .body("preflight.rates.effect", equalTo(List.of("NOTHING", "FALLS", "FALLS", "EXPLODES")))
        .body("preflight.learningRateMax", equalTo(0.1f));
  }

  @Test
  void reportsTheLatestTaskAndWhyItFailed() {
    Facts facts = Facts.minimizing("not-combined");
    tell(List.of(facts.running(), facts.combined(0, 1, 0.1), facts.notCombined(1)));

    assertThat(kafka.await(Topic.ADVICE, EnsembleScored.class, facts.sweep(), 2))
        .extracting(EnsembleScored::failureKind)
        .containsExactly(null, FailureKind.BAD_INPUT);
    report("not-combined")
        .body("ensemble.failureKind", equalTo("BAD_INPUT"))
        .body("ensemble.message", equalTo("no member has a model"))
        .body("ensemble.size", equalTo(0));
  }

  @Test
  void ranksOnlyTrialsThatMeetTheConstraintsAndFlagsTheOthers() {
    Facts facts = Facts.minimizing("constrained");
    tell(List.of(facts.constrained(0.3)));
    tell(storyOfThree(facts).subList(1, 16));
    tell(List.of(facts.started(3, 1), facts.measured(3, 1, 0.1)));

    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    awaitTrials(facts.sweep(), "running", count -> count == 1);
    when()
        .get("/api/v1/sweeps/constrained")
        .then()
        .body("best.number", equalTo(0))
        .body("feasible", equalTo(1));
    when().get("/api/v1/sweeps/constrained/best").then().body("trials.number", contains(0));
    when()
        .get("/api/v1/sweeps/constrained/trials")
        .then()
        .body("trials.feasible", contains(true, false, null, false));
    assertThat(when().get("/api/v1/sweeps/constrained/export?format=csv").asString())
        .contains("\r\n1,constrained-1,COMPLETED,0.25,")
        .containsPattern("(?m)^1,.*,false,,1.5,")
        .containsPattern("(?m)^0,.*,true,,0.5,");
  }

  @Test
  void reportsTheParetoFrontOfSeveralObjectivesAndItsHypervolume() {
    Facts facts = Facts.minimizing("two");
    tell(List.of(facts.ofTwoObjectives()));
    double[][] values = {{4, 4}, {1, 2}, {2, 3}, {3, 1}, {5, 4}};
    for (int number = 0; number < values.length; number++) {
      double[] pair = values[number];
      tell(List.of(facts.job(number), facts.completed(number, pair[0], pair[1])));
    }
    awaitTrials(facts.sweep(), "completed", count -> count == 5);

    // up to the worst value, 5, and to 0: (5 - 1) 2 + (5 - 2) (3 - 2) + (5 - 4) (4 - 3)
    when()
        .get("/api/v1/sweeps/two")
        .then()
        .body("best", equalTo(null))
        .body("paretoFront.number", contains(1, 2, 0))
        .body("paretoFront[0].values", equalTo(Map.of("value", 1f, "secondValue", 2f)))
        .body("paretoFront[0].hyperparameters.x", equalTo(1.5f))
        .body("hypervolume.value", equalTo(12f))
        .body("hypervolume.reference.value", equalTo(5f));
    when()
        .get("/api/v1/sweeps/two/best?limit=2")
        .then()
        .body("objectives", contains("value", "secondValue"))
        .body("trials.number", contains(1, 2));
    when()
        .get("/api/v1/sweeps/two/trials")
        .then()
        .body("trials.onFront", contains(true, true, true, false, false));
    assertThat(when().get("/api/v1/sweeps/two/export?format=csv").asString())
        .containsPattern("(?m)^0,two-0,.*,true,0.5,")
        .containsPattern("(?m)^4,two-4,.*,false,4.5,");
    problem(
        "/api/v1/sweeps/two/efficiency",
        400,
        "efficiency: expected a sweep of one objective, got one of 2");

    Map<String, Double> both = Map.of("value", 0.5, "secondValue", 10.0);
    tell(List.of(facts.job(5), facts.started(5, 1), facts.measured(5, 1, 0.5, both)));
    await(() -> List.of(5).equals(when().get("/api/v1/sweeps/two").path("paretoFront.number")));
    when()
        .get("/api/v1/sweeps/two/trials")
        .then()
        .body("trials.onFront", contains(false, false, false, false, false, true));
  }

  @Test
  void cancelsWhatHadNotEndedWhenItsSweepDid() {
    Facts facts = Facts.minimizing("cancelled");
    tell(storyOfThree(facts));
    awaitTrials(facts.sweep(), "completed", count -> count == 2);

    tell(List.of(facts.ended(SweepState.CANCELLED, SweepEndReason.CANCELLED_BY_USER)));

    awaitTrials(facts.sweep(), "cancelled", count -> count == 1);
    when()
        .get("/api/v1/sweeps/cancelled")
        .then()
        .body("reason", equalTo("CANCELLED_BY_USER"))
        .body("elapsedMillis", equalTo(60_000))
        .body("trials.completed", equalTo(2));
  }

  @Test
  void forgetsADeletedSweepWhateverIsToldOfItLater() throws SQLException {
    Facts facts = Facts.minimizing("deleted");
    List<Event> story = wholeStory(facts);
    // the end comes on a topic of its own, and would cancel what is not stored yet
    tell(story.subList(0, story.size() - 1));
    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    tell(List.of(story.get(story.size() - 1)));
    await(() -> when().get("/api/v1/sweeps/deleted").path("ensemble") != null);

    tell(List.of(new SweepDeleted(facts.sweep(), 0)));
    await(() -> when().get("/api/v1/sweeps/deleted").statusCode() == 404);
    assertThat(SweepRows.tables(database, "deleted")).containsExactly("deleted_sweep");

    tell(wholeStory(facts));
    awaitEverythingTold();
    when().get("/api/v1/sweeps/deleted").then().statusCode(404);
    assertThat(SweepRows.tables(database, "deleted")).containsExactly("deleted_sweep");
  }

  /** With folds, diagnoses, verdicts and tasks, so that every table has something of it. */
  private static List<Event> wholeStory(Facts facts) {
    List<Event> story = new ArrayList<>(storyOfThree(facts));
    story.set(0, facts.medianed());
    for (int fold = 0; fold < 3; fold++) {
      story.add(Facts.ofFold(fold, facts.started(5, 1)));
      story.add(Facts.ofFold(fold, facts.measured(5, 1, 1.0)));
    }
    story.add(facts.started(4, 1));
    story.add(facts.measured(4, 1, 1.0, Map.of("value", 1.0, "training.updateRatio", 1e-9)));
    story.add(facts.combine(0));
    story.add(facts.combined(0, 1, 0.1));
    story.add(facts.ended(SweepState.CANCELLED, SweepEndReason.CANCELLED_BY_USER));
    return story;
  }

  /** What follows on every partition of every topic is stored. */
  private void awaitEverythingTold() {
    Facts after = Facts.minimizing("after-" + System.nanoTime());
    tell(List.of(after.running()));
    IntStream.range(0, 40).forEach(n -> tell(List.of(after.started(n, 1))));
    awaitTrials(after.sweep(), "running", count -> count == 40);
    tell(List.of(after.job(40)));
    awaitTrials(after.sweep(), "queued", count -> count == 1);
  }

  @Test
  void forgetsTheCurvesOfASweepThatIsLongOverAndNothingElse() throws SQLException {
    Facts facts = Facts.minimizing("long-over");
    tell(storyOfThree(facts));
    tell(List.of(facts.started(3, 1), facts.measured(3, 1, 0.125)));
    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    await(() -> when().get("/api/v1/sweeps/long-over/best").path("trials[0].number").equals(3));
    SweepStateChanged end = facts.ended(SweepState.CANCELLED, SweepEndReason.CANCELLED_BY_USER);
    tell(List.of(end));
    awaitTrials(facts.sweep(), "cancelled", count -> count == 1);
    String before = when().get("/api/v1/sweeps/long-over/trials").asString();
    Instant ended = Instant.ofEpochMilli(end.sentAtEpochMillis());

    oldMeasurements.forget(ended);
    assertThat(SweepRows.tables(database, "long-over")).contains("measurement");

    assertThat(oldMeasurements.forget(ended.plusMillis(1))).isGreaterThanOrEqualTo(6);
    assertThat(SweepRows.tables(database, "long-over")).doesNotContain("measurement");
    assertThat(when().get("/api/v1/sweeps/long-over/trials").asString()).isEqualTo(before);
    when()
        .get("/api/v1/sweeps/long-over")
        .then()
        .body("trials.proposed", equalTo(4))
        .body("epochs", equalTo(7))
        .body("measurementsDeletedAtEpochMillis", greaterThan(0L));
    when().get("/api/v1/sweeps/long-over/curves?metric=value").then().body("curves", empty());
  }

  @Test
  void servesTheDashboardItsChartsAndTheSpecAsItWasSubmitted() {
    when().get("/").then().statusCode(200).body(containsString("dashboard/app.js"));
    when().get("/examples/grid-21.yaml").then().statusCode(200);
    when().get("/_static/echarts/6.0.0/dist/echarts.esm.min.mjs").then().statusCode(200);

    Facts facts = Facts.minimizing("specified");
    tell(List.of(facts.running(), facts.job(0)));
    awaitTrials(facts.sweep(), "proposed", count -> count == 1);
    when()
        .get("/api/v1/sweeps/specified/spec")
        .then()
        .statusCode(200)
        .body("spec.objective.objectiveMetricName", equalTo("value"));
  }

  @Test
  void streamsTheSweepToItsEnd() throws Exception {
    Facts facts = Facts.minimizing("streamed");
    tell(List.of(facts.running(), facts.job(0), facts.started(0, 1)));
    awaitTrials(facts.sweep(), "running", count -> count == 1);
    var stream =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(URI.create(sweeps + "/streamed/stream")).build(),
                HttpResponse.BodyHandlers.ofString());
    HttpResponse<java.util.stream.Stream<String>> live =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(sweeps + "/streamed/stream")).build(),
                HttpResponse.BodyHandlers.ofLines());
    java.util.Iterator<String> lines = live.body().iterator();
    awaitLine(lines, "event:reset");
    awaitLine(lines, "event:report");

    tell(List.of(facts.measured(0, 1, 0.5), facts.completed(0, 1, 1, 0.5)));
    awaitLine(lines, "event:measurement");
    tell(
        List.of(
            facts.measured(1, 1, 0.5, Map.of("train.loss", 0.5)),
            facts.measured(1, 2, 2, Map.of("train.loss", 2.0))));
    awaitLine(lines, "event:diagnosis");
    awaitTrials(facts.sweep(), "completed", count -> count == 1);
    tell(List.of(facts.ended(SweepState.COMPLETED, SweepEndReason.MAX_TRIALS)));

    String all = stream.get().body();
    assertThat(all).contains("event:report", "\"reason\":\"MAX_TRIALS\"");
    lines.forEachRemaining(line -> {});
  }

  @Test
  void exportsEveryTrialAsCsvAndAsJsonLines() {
    Facts facts = Facts.minimizing("exported");
    tell(storyOfThree(facts));
    awaitTrials(facts.sweep(), "completed", count -> count == 2);

    String csv =
        when()
            .get("/api/v1/sweeps/exported/export?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String jsonl =
        when()
            .get("/api/v1/sweeps/exported/export?format=jsonl")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("number,trialId,state,value,deviation,epoch,epochs")
        .endsWith("hyperparameters.x,metrics.test.error,metrics.value");
    assertThat(csv).contains("\r\n1,exported-1,COMPLETED,0.25,,2,3,");
    assertThat(csv).contains("\"the loss, \"\"which\"\" exploded,\nis infinite\"");
    assertThat(jsonl.lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("{\"trialId\":\"exported-"));
  }

  @Test
  void answersMistakesWithProblems() {
    tell(List.of(Facts.minimizing("mistaken").running()));
    awaitKnown("mistaken");

    problem("/api/v1/sweeps/mistakem", 404, "did you mean \"mistaken\"?");
    problem(
        "/api/v1/sweeps/mistaken/trials?sort=name",
        400,
        "sort: expected one of number, value, epochs, elapsed, got \"name\"");
    problem(
        "/api/v1/sweeps/mistaken/trials?limit=0",
        400,
        "limit: expected a number from 1 to 1000, got 0");
    problem(
        "/api/v1/sweeps/mistaken/trials?offset=x",
        400,
        "offset: expected a whole number, got \"x\"");
    problem("/api/v1/sweeps/mistaken/curves", 400, "metric: expected the name of a metric");
    problem(
        "/api/v1/sweeps/mistaken/export?format=xls",
        400,
        "format: expected one of csv, jsonl, got \"xls\"");
  }

  @Test
  void passesCommandsOnAndAnswersThroughUnchanged() {
    given()
        .body("not a spec")
        .post("/api/v1/sweeps")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", equalTo("refused: not a spec"));
    given()
        .post("/api/v1/sweeps/some-sweep/pause")
        .then()
        .statusCode(200)
        .body("command", equalTo("/api/v1/sweeps/some-sweep/pause"));
    given()
        .delete("/api/v1/sweeps/some-sweep")
        .then()
        .statusCode(200)
        .body("command", equalTo("/api/v1/sweeps/some-sweep"));
  }

  @Test
  void sendsUnreadableRecordsToTheDeadLettersAndGoesOn() {
    Facts facts = Facts.minimizing("poisoned");
    kafka.sendBytes(Topic.METRICS, "poison", "no json at all");
    tell(storyOfThree(facts));

    awaitTrials(facts.sweep(), "completed", count -> count == 2);
    assertThat(kafka.awaitDeadLetter("poison")).isNotBlank();
  }

  /** Three trials that ended and one that waits. */
  /** The report of a sweep whose facts are stored. */
  private static ValidatableResponse report(String sweep) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    ValidatableResponse report = when().get("/api/v1/sweeps/" + sweep).then();
    while (report.extract().statusCode() != 200) {
      assertThat(System.nanoTime()).as("a report of " + sweep).isLessThan(deadline);
      report = when().get("/api/v1/sweeps/" + sweep).then();
    }
    return report;
  }

  private static List<Event> storyOfThree(Facts facts) {
    return List.of(
        facts.running(),
        facts.job(0),
        facts.job(1),
        facts.job(2),
        facts.job(3),
        facts.started(0, 1),
        facts.measured(0, 1, 1.0),
        facts.measured(0, 2, 0.5),
        facts.completed(0, 2, 2, 0.5),
        facts.started(1, 1),
        facts.measured(1, 1, 0.75),
        facts.measured(1, 2, 0.25),
        facts.measured(1, 3, 0.5),
        facts.completed(1, 3, 2, 0.25),
        facts.started(2, 1),
        facts.failed(2));
  }

  private void tell(List<? extends Event> facts) {
    facts.forEach(fact -> kafka.send(Topic.of(fact), fact));
  }

  private static void problem(String path, int status, String detail) {
    when()
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("detail", containsString(detail));
  }

  private static void awaitLine(java.util.Iterator<String> lines, String wanted) {
    while (!lines.next().equals(wanted)) {
      // the stream is read to where the test wants it
    }
  }

  private static void awaitKnown(String sweep) {
    await(() -> when().get("/api/v1/sweeps/" + sweep).statusCode() == 200);
  }

  private static void awaitTrials(SweepId sweep, String state, IntPredicate wanted) {
    awaitKnown(sweep.value());
    await(
        () -> {
          int count = when().get("/api/v1/sweeps/" + sweep).path("trials." + state);
          return wanted.test(count);
        });
  }

  private static List<Map<String, Object>> gibberish() {
    return when()
        .get("/api/v1/dead-letters")
        .then()
        .statusCode(200)
        .extract()
        .path("deadLetters.findAll { it.key == 'gibberish' }");
  }

  /** What Prometheus is told, as soon as it is told this. */
  /** All in one answer: the numbers of sweeps are exchanged one name after the other. */
  private static String awaitMeters(String... wanted) {
    AtomicReference<String> told = new AtomicReference<>("");
    await(
        () -> {
          String now = told.updateAndGet(old -> when().get("/q/metrics").asString());
          return Stream.of(wanted).allMatch(now::contains);
        });
    return told.get();
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain: " + when().get("/api/v1/sweeps").asString());
      }
      Thread.onSpinWait();
    }
  }
}
