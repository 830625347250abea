package dev.barrido.proposer;

import static dev.barrido.proposer.Scores.scored;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.barrido.events.AttemptSuperseded;
import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.EnsembleScored;
import dev.barrido.events.Event;
import dev.barrido.events.FailureKind;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.Pool;
import dev.barrido.events.PreflightJob;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.RefineSpace;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialLost;
import dev.barrido.events.TrialScored;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.EmbeddedStack;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.MetersPage;
import dev.barrido.parts.SweepRows;
import dev.barrido.parts.tracing.TraceNames;
import dev.barrido.proposer.application.SweepStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProposerIT {
  private static final String NETWORK =
      "{trainer: deeplearning4j, data: {name: iris}, epochs: 1, batchSize: 16, loss: crossEntropy,"
          + " network: [{layer: output, units: 3, activation: softmax}],"
          + " optimizer: {name: sgd, learningRate: \"${x + 6}\"}}";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject DataSource database;

  @Inject SweepStore store;

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
  void tellsPrometheusWhatThePageLists() throws IOException {
    String told = when().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(MetersPage.told(told)).isEqualTo(MetersPage.names("proposer-service"));
  }

  @Test
  void publishesAsManyJobsAsMayRunInParallelAndGoesOnWithEveryScore() {
    SweepId sweep = submit(spec("three", "maxTrialCount: 5", "parallelTrialCount: 3"));

    List<TrialJob> first = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    assertThat(first).extracting(TrialJob::number).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(first.get(0).training().get("inputs"))
        .isEqualTo(List.of(first.get(0).hyperparameters().get("x")));

    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 4)).hasSize(4);

    IntStream.of(1, 2, 3, 0)
        .forEach(number -> kafka.send(Topic.ADVICE, scored(sweep, number, 3.0 + number)));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 5);
    kafka.send(Topic.ADVICE, scored(sweep, 4, 9.0));

    awaitState(sweep, SweepState.COMPLETED);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .statusCode(200)
        .body("reason", equalTo("MAX_TRIALS"))
        .body("trials.proposed", equalTo(5))
        .body("trials.completed", equalTo(5))
        .body("best.number", equalTo(0))
        .body("best.value", equalTo(4.0f));
  }

  @Test
  void everyJobCarriesTheBeginningOfTheTraceOfItsTrial() {
    SweepId sweep = submit(spec("traced", "maxTrialCount: 2", "parallelTrialCount: 2"));

    Map<String, Set<String>> spans = kafka.awaitSpans(Topic.TRIALS, TrialJob.class, sweep, 2);

    assertThat(spans)
        .containsOnlyKeys(TraceNames.of(TrialId.of(sweep, 0)), TraceNames.of(TrialId.of(sweep, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bayesianoptimization, algorithmSettings: {n_initial_points: 4}",
        "cmaes, algorithmSettings: {population_size: 4}",
        "evolution, algorithmSettings: {population_size: 4}",
        "grid",
        "latinhypercube",
        "multivariate-tpe, algorithmSettings: {n_startup_trials: 4}",
        "nsga2, algorithmSettings: {population_size: 4}",
        "random",
        "sobol",
        "tpe, algorithmSettings: {n_startup_trials: 4}"
      })
  void keepsWhatEveryProposalSawSoThatItsPointsCanBeProposedAgain(String algorithm) {
    SweepId sweep =
        submit(
            spec("replayed", "maxTrialCount: 21", "parallelTrialCount: 3")
                .replace("max: 5}", "max: 5, step: 0.25}")
                .replace("algorithmName: random", "algorithmName: " + algorithm));

    // ends out of order, so that later proposals know of later trials than of earlier ones
    int[] ends = {2, 1, 0, 5, 3, 4, 8, 6, 7, 11, 10, 9, 13, 12, 14, 17, 16, 15, 20, 18, 19};
    for (int number : ends) {
      TrialJob job = job(sweep, number);
      double x = ((Number) job.hyperparameters().get("x")).doubleValue();
      kafka.send(Topic.ADVICE, scored(sweep, number, x * x));
    }
    kafka.awaitAny(
        Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> changed.endReason() != null);

    post(sweep, "replay").statusCode(200).body("trials", equalTo(21)).body("differing", empty());
  }

  @Test
  void searchesTheNextRoundInTheFinerSpaceForItsOwnEpochs() {
    SweepId sweep =
        submit(
            spec(
                "rounds",
                "rounds: [{epochs: 2, trials: 3}, {epochs: 7, trials: 2}]",
                "parallelTrialCount: 3"));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3))
        .allMatch(job -> job.training().get("epochs").equals(2));
    IntStream.range(0, 3).forEach(n -> kafka.send(Topic.ADVICE, scored(sweep, n, n)));
    kafka.awaitAny(
        Topic.SWEEPS,
        SweepStateChanged.class,
        sweep,
        changed -> Integer.valueOf(1).equals(changed.roundsEnded()));

    RefineSpace refine =
        new RefineSpace(
            sweep,
            1,
            List.of(new NarrowedParameter("x", 1.0, 1.5, null, false, "around the best")),
            "the best of 3",
            0);
    kafka.send(Topic.ADVICE, refine);
    kafka.send(Topic.ADVICE, refine);

    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 5).subList(3, 5))
        .allMatch(job -> job.training().get("epochs").equals(7))
        .allSatisfy(job -> assertThat((Double) job.hyperparameters().get("x")).isBetween(1.0, 1.5));
    IntStream.range(3, 5).forEach(n -> kafka.send(Topic.ADVICE, scored(sweep, n, n)));
    awaitState(sweep, SweepState.COMPLETED);
    post(sweep, "replay").statusCode(200).body("trials", equalTo(5)).body("differing", empty());
  }

  @Test
  void publishesAJobForEachFoldAndStopsTheOthersOfATrialThatFails() {
    SweepId sweep =
        submit(
            spec("folds", "maxTrialCount: 2", "parallelTrialCount: 1")
                .replace("trainer: function", "trainer: function, validation: {folds: 3}"));

    List<TrialJob> jobs = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    assertThat(jobs).extracting(TrialJob::fold).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(jobs).extracting(TrialJob::number).containsOnly(0);
    assertThat(jobs).extracting(TrialJob::folds).containsOnly(3);

    kafka.send(Topic.ADVICE, failed(sweep, 0));

    assertThat(kafka.await(Topic.TRIAL_COMMANDS, StopTrial.class, sweep, 1).get(0))
        .returns(TrialId.of(sweep, 0), StopTrial::trialId)
        .returns(StopReason.CANCELLED, StopTrial::reason);
    List<TrialJob> all = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 6);
    assertThat(all.subList(3, 6)).extracting(TrialJob::number).containsOnly(1);
    assertThat(all).extracting(TrialJob::foldSeed).doesNotContainNull();
    assertThat(all.stream().map(TrialJob::foldSeed).distinct()).hasSize(1);
    kafka.send(Topic.ADVICE, scored(sweep, 1, 2.0));
    awaitState(sweep, SweepState.COMPLETED);
  }

  @Test
  void hasTheBestModelsCombinedBeforeTheSweepEnds() {
    SweepId sweep =
        submit(
            spec("ensemble", "maxTrialCount: 3", "ensemble: {size: 2}")
                .replace("objectiveMetricName: value", "objectiveMetricName: validation.error")
                .replace("{trainer: function, function: sphere, inputs: [\"${x}\"]}", NETWORK));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    IntStream.range(0, 3).forEach(n -> kafka.send(Topic.ADVICE, scored(sweep, n, 3 - n)));

    EnsembleJob job = kafka.await(Topic.TRIALS, EnsembleJob.class, sweep, 1).get(0);
    assertThat(job.members()).extracting(EnsembleMember::number).containsExactly(2, 1);
    assertThat(job.members()).extracting(EnsembleMember::objective).containsExactly(1.0, 2.0);
    assertThat(job.members().get(0).training()).isEqualTo(job(sweep, 2).training());
    when().get("/api/v1/sweeps/" + sweep).then().body("state", equalTo("RUNNING"));

    kafka.send(Topic.ADVICE, new EnsembleScored(sweep, 0, null, null, Map.of(), 0));
    awaitState(sweep, SweepState.COMPLETED);
    when().get("/api/v1/sweeps/" + sweep).then().body("reason", equalTo("MAX_TRIALS"));
    assertThat(kafka.await(Topic.TRIALS, EnsembleJob.class, sweep, 1)).hasSize(1);
  }

  @Test
  void takesTrialsFromRungToRungAndPrunesWhatStillWaitsAtTheEnd() {
    SweepId sweep =
        submit(
            spec(
                    "climbing",
                    "maxTrialCount: 2\n  scheduler: {name: asha, settings: {reductionFactor: 2}}",
                    "parallelTrialCount: 1")
                .replace("[\"${x}\"]", "[\"${x}\"], epochs: 4"));
    TrialJob first = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1).get(0);
    assertThat(first.pauseAtEpoch()).isEqualTo(1);
    assertThat(first.resumeFromEpoch()).isNull();

    kafka.send(Topic.ADVICE, held(sweep, 0, 1, 3.0));
    kafka.send(Topic.ADVICE, held(sweep, 0, 1, 3.0));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2).get(1).number()).isEqualTo(1);
    kafka.send(Topic.ADVICE, promoted(sweep, 0, 1, 2, 3.0));
    kafka.send(Topic.ADVICE, promoted(sweep, 0, 1, 2, 3.0));
    kafka.send(Topic.ADVICE, held(sweep, 1, 1, 5.0));
    TrialJob second = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3).get(2);
    assertThat(List.of(second.number(), second.resumeFromEpoch(), second.pauseAtEpoch()))
        .isEqualTo(List.of(0, 1, 2));

    // promoted before its pause is told: it goes on at once, to its end
    kafka.send(Topic.ADVICE, promoted(sweep, 0, 2, 4, 2.0));
    TrialJob third = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 4).get(3);
    assertThat(third.resumeFromEpoch()).isEqualTo(2);
    assertThat(third.pauseAtEpoch()).isNull();
    kafka.send(Topic.ADVICE, scored(sweep, 0, 1.0));

    awaitState(sweep, SweepState.COMPLETED);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .body("trials.completed", equalTo(1))
        .body("trials.pruned", equalTo(1))
        .body("best.number", equalTo(0));
    post(sweep, "replay").statusCode(200).body("trials", equalTo(2)).body("differing", empty());
  }

  @Test
  void takesEachFoldThatHasNotEndedFromRungToRung() {
    SweepId sweep =
        submit(
            spec(
                    "folds-climbing",
                    "maxTrialCount: 1\n  scheduler: {name: asha, settings: {reductionFactor: 2}}",
                    "parallelTrialCount: 1")
                .replace("[\"${x}\"]", "[\"${x}\"], epochs: 4, validation: {folds: 3}"));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3))
        .allMatch(job -> Integer.valueOf(1).equals(job.pauseAtEpoch()));

    kafka.send(Topic.ADVICE, promoted(sweep, 0, 1, 2, 3.0, List.of(1)));
    kafka.send(Topic.ADVICE, promoted(sweep, 0, 1, 2, 3.0, List.of(1)));

    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 5).subList(3, 5))
        .allMatch(job -> Integer.valueOf(1).equals(job.resumeFromEpoch()))
        .allMatch(job -> Integer.valueOf(2).equals(job.pauseAtEpoch()))
        .extracting(TrialJob::fold)
        .containsExactlyInAnyOrder(0, 2);
    kafka.send(Topic.ADVICE, promoted(sweep, 0, 2, 4, 2.0, List.of(1, 2)));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 6).get(5))
        .returns(0, TrialJob::fold)
        .returns(2, TrialJob::resumeFromEpoch)
        .returns(null, TrialJob::pauseAtEpoch);
    kafka.send(Topic.ADVICE, scored(sweep, 0, 1.0));
    awaitState(sweep, SweepState.COMPLETED);
  }

  @Test
  void learnsFromEarlierSweepsAndProposesItsPointsAgainWhateverBecomesOfThem() {
    SweepId first = submit(stepped("first", "maxTrialCount: 8", "parallelTrialCount: 1"));
    for (int number = 0; number < 6; number++) {
      kafka.send(Topic.ADVICE, scored(first, number, x(job(first, number))));
    }
    job(first, 6);

    String warm = "warmStart: {sweeps: [" + first + "]}";
    SweepId second =
        submit(
            stepped("second", "maxTrialCount: 8", "parallelTrialCount: 1", warm)
                .replace("max: 10", "max: 14"));
    for (int number = 0; number < 5; number++) {
      kafka.send(Topic.ADVICE, scored(second, number, x(job(second, number))));
    }
    job(second, 5);
    kafka.send(Topic.ADVICE, scored(first, 6, 100));

    List<Object> tried = IntStream.range(0, 6).mapToObj(n -> (Object) x(job(first, n))).toList();
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, second, 6))
        .extracting(ProposerIT::x)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(tried.stream().map(Double.class::cast).toList());
    post(second, "replay").statusCode(200).body("trials", equalTo(6)).body("differing", empty());
    when()
        .get("/api/v1/sweeps/" + second)
        .then()
        .body("trials.proposed", equalTo(6))
        .body("earlierTrials", equalTo(6));
  }

  @Test
  void refusesEarlierSweepsThatAreNotThereOrSoughtSomethingElseOrHaveNothingToSay() {
    SweepId known = submit(stepped("known", "maxTrialCount: 8", "parallelTrialCount: 1"));

    refused(
        stepped("warm", "maxTrialCount: 8", "warmStart: {sweeps: [" + known + "x]}"),
        "spec.warmStart.sweeps[0]",
        "expected the id of a sweep, got \"" + known + "x\"; did you mean \"" + known + "\"?");
    refused(
        stepped("warm", "maxTrialCount: 8", "warmStart: {sweeps: [" + known + "]}"),
        "spec.warmStart.sweeps[0]",
        "expected trials that ended, with values for all parameters of this space, got none of 1");
    refused(
        stepped("warm", "maxTrialCount: 8", "warmStart: {sweeps: [" + known + "]}")
            .replace("minimize", "maximize"),
        "spec.warmStart.sweeps[0]",
        "expected a sweep to maximize value, got one to minimize value");
  }

  @Test
  void countsOnlyTrialsThatMeetTheConstraintsAsTheBest() {
    SweepId sweep =
        submit(
            spec("constrained", "maxTrialCount: 3", "constraints: [{metric: value, min: 0.5}]")
                .replace("goal: -1", "goal: 0.55"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);

    kafka.send(Topic.ADVICE, scored(sweep, 0, 0.1));
    kafka.send(Topic.ADVICE, scored(sweep, 1, 0.75));
    kafka.send(Topic.ADVICE, scored(sweep, 2, 2.0));

    awaitState(sweep, SweepState.COMPLETED);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .body("reason", equalTo("MAX_TRIALS"))
        .body("best.number", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tpe, algorithmSettings: {n_startup_trials: 4}",
        "nsga2, algorithmSettings: {population_size: 4}"
      })
  void proposesThePointsOfASweepOfTwoObjectivesAgain(String algorithm) {
    SweepId sweep =
        submit(
            spec("two", "maxTrialCount: 21", "parallelTrialCount: 3")
                .replace("algorithmName: random", "algorithmName: " + algorithm)
                .replace(
                    "objective: {type: minimize, objectiveMetricName: value, goal: -1}",
                    "objectives: [{type: minimize, objectiveMetricName: value},"
                        + " {type: maximize, objectiveMetricName: secondValue}]")
                .replace("function: sphere", "function: zdt1")
                .replace("[\"${x}\"]", "[\"${x}\", 0]"));

    int[] ends = {2, 1, 0, 5, 3, 4, 8, 6, 7, 11, 10, 9, 13, 12, 14, 17, 16, 15, 20, 18, 19};
    for (int number : ends) {
      double x = x(job(sweep, number));
      kafka.send(
          Topic.ADVICE, scored(sweep, number, Map.of("value", x * x, "secondValue", -x * x + x)));
    }
    kafka.awaitAny(
        Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> changed.endReason() != null);

    post(sweep, "replay").statusCode(200).body("trials", equalTo(21)).body("differing", empty());
    when().get("/api/v1/sweeps/" + sweep).then().body("best", equalTo(null));
  }

  @Test
  void checksANetworkFirstAndSearchesTheRatesThatWereFoundAgainTheSameWay() {
    SweepId sweep = submit(babysat());
    PreflightJob job = kafka.await(Topic.TRIALS, PreflightJob.class, sweep, 1).get(0);
    assertThat(job.hyperparameters()).containsOnlyKeys("learningRate", "l2");
    assertThat((Double) job.hyperparameters().get("learningRate"))
        .as("the logarithmic middle")
        .isCloseTo(Math.sqrt(1e-5), within(1e-9));
    assertThat(job.rateSearched()).isTrue();

    kafka.send(Topic.ADVICE, judged(sweep, true));
    kafka.send(Topic.ADVICE, judged(sweep, false));

    List<TrialJob> jobs = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    assertThat(jobs)
        .allSatisfy(
            trial ->
                assertThat((Double) trial.hyperparameters().get("learningRate"))
                    .isBetween(0.01, 0.1));
    IntStream.range(0, 3).forEach(n -> kafka.send(Topic.ADVICE, scored(sweep, n, n)));
    awaitState(sweep, SweepState.COMPLETED);
    post(sweep, "replay").statusCode(200).body("trials", equalTo(3)).body("differing", empty());
  }

  @Test
  void failsASweepWhoseNetworkFailsACheckWithTheAdvice() {
    SweepId sweep = submit(babysat());
    kafka.await(Topic.TRIALS, PreflightJob.class, sweep, 1);

    kafka.send(Topic.ADVICE, judged(sweep, false));

    awaitState(sweep, SweepState.FAILED);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .body("reason", equalTo("CHECK_FAILED"))
        .body("message", equalTo("begin with smaller weights"));
  }

  private static String babysat() {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: babysat}
        spec:
          seed: 7
          objective: {type: minimize, objectiveMetricName: validation.error}
          algorithm: {algorithmName: babysitting}
          rounds: [{epochs: 1, trials: 3}]
          training:
            trainer: deeplearning4j
            data: {name: iris}
            network: [{layer: output, units: 3}]
        """;
  }

  private static PreflightJudged judged(SweepId sweep, boolean passed) {
    String message = passed ? null : "begin with smaller weights";
    return new PreflightJudged(sweep, 0, null, message, passed, List.of(), 0.01, 0.1, 0);
  }

  @Test
  void stopsWhatIsInFlightWhenTheGoalIsReached() {
    SweepId sweep =
        submit(
            spec("goal", "maxTrialCount: 50", "parallelTrialCount: 2")
                .replace("goal: -1", "goal: 0.5"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2);

    kafka.send(Topic.ADVICE, scored(sweep, 1, 0.25));

    awaitState(sweep, SweepState.COMPLETED);
    List<StopTrial> stops = kafka.await(Topic.TRIAL_COMMANDS, StopTrial.class, sweep, 1);
    assertThat(stops.get(0).trialId()).isEqualTo(TrialId.of(sweep, 0));
    assertThat(stops.get(0).reason()).isEqualTo(StopReason.CANCELLED);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .body("reason", equalTo("GOAL_REACHED"))
        .body("trials.cancelled", equalTo(1));
  }

  @Test
  void queuesALostTrialAgainOnceAndTellsItWhatItHasLost() {
    SweepId sweep = submit(spec("lost", "maxTrialCount: 1", "parallelTrialCount: 1"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);
    TrialId trial = TrialId.of(sweep, 0);

    kafka.send(Topic.ADVICE, new TrialLost(sweep, trial, 0, 5, null, 60_000, 1));
    kafka.send(Topic.ADVICE, new TrialLost(sweep, trial, 0, 5, null, 65_000, 2));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2);
    kafka.send(Topic.ADVICE, new TrialLost(sweep, trial, 0, 2, 5, 60_000, 3));

    List<TrialJob> jobs = kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    assertThat(jobs).extracting(TrialJob::deliveriesLost).containsExactly(null, 5, 7);
  }

  @Test
  void tellsTheLaterOfTwoAttemptsToStopOnce() {
    SweepId sweep = submit(spec("two-at-once", "maxTrialCount: 1", "parallelTrialCount: 1"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);
    TrialId trial = TrialId.of(sweep, 0);
    TrainerId later = new TrainerId("later");

    kafka.send(Topic.ADVICE, new AttemptSuperseded(sweep, trial, 0, 1, later, null, 1));
    kafka.send(Topic.ADVICE, new AttemptSuperseded(sweep, trial, 0, 1, later, null, 2));
    kafka.send(Topic.ADVICE, new AttemptSuperseded(sweep, trial, 0, 2, later, null, 3));
    kafka.send(Topic.ADVICE, new AttemptSuperseded(sweep, trial, 0, 2, later, 3, 4));

    List<StopTrial> stops = kafka.await(Topic.TRIAL_COMMANDS, StopTrial.class, sweep, 3);
    assertThat(stops).extracting(StopTrial::trainerId).containsOnly(later);
    assertThat(stops).extracting(StopTrial::attempt).containsExactly(1, 2, 2);
    assertThat(stops).extracting(StopTrial::fold).containsExactly(null, null, 3);
    assertThat(stops).extracting(StopTrial::reason).containsOnly(StopReason.SUPERSEDED);
  }

  @Test
  void pausesResumesExtendsAndCancels() {
    SweepId sweep = submit(spec("commands", "maxTrialCount: 2", "parallelTrialCount: 2"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2);

    post(sweep, "pause").statusCode(200).body("state", equalTo("PAUSED"));
    given()
        .contentType("application/json")
        .body("{\"maxTrialCount\": 3}")
        .post("/api/v1/sweeps/" + sweep + "/extend")
        .then()
        .statusCode(200)
        .body("maxTrialCount", equalTo(3));
    kafka.send(Topic.ADVICE, scored(sweep, 0, 1.0));
    post(sweep, "resume").statusCode(200).body("state", equalTo("RUNNING"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3);
    post(sweep, "cancel").statusCode(200).body("state", equalTo("CANCELLED"));

    awaitState(sweep, SweepState.CANCELLED);
    post(sweep, "pause").statusCode(409).body("detail", containsString("CANCELLED"));
    given()
        .contentType("application/json")
        .body("{\"maxTrialCount\": 0}")
        .post("/api/v1/sweeps/" + sweep + "/extend")
        .then()
        .statusCode(400)
        .body("detail", containsString("maxTrialCount"));
  }

  @Test
  void triesAPointThatItsUserAddsAndStopsATrial() {
    SweepId sweep = submit(spec("added", "maxTrialCount: 9", "parallelTrialCount: 1"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);

    post(sweep, "enqueue", "{\"hyperparameters\": {\"x\": 2.5}}")
        .statusCode(200)
        .body("trials.proposed", equalTo(2));
    assertThat(x(job(sweep, 1))).isEqualTo(2.5);
    post(sweep, "enqueue", "{\"hyperparameters\": {\"x\": 25}}")
        .statusCode(400)
        .body("detail", containsString("x: expected a number from -5.0 to 5.0, got 25"));
    post(sweep, "enqueue", "{}").statusCode(400).body("detail", containsString("hyperparameters"));

    post(sweep, "trials/1/stop").statusCode(200);
    StopTrial stop = kafka.await(Topic.TRIAL_COMMANDS, StopTrial.class, sweep, 1).get(0);
    assertThat(stop.trialId()).isEqualTo(TrialId.of(sweep, 1));
    assertThat(stop.reason()).isEqualTo(StopReason.CANCELLED);
    post(sweep, "trials/7/stop").statusCode(409).body("detail", containsString("not there"));
    kafka.send(Topic.ADVICE, scored(sweep, 0, 6.0));
    kafka.send(Topic.ADVICE, scored(sweep, 1, 6.25));
    job(sweep, 2);
    post(sweep, "replay").statusCode(200).body("trials", equalTo(3)).body("differing", empty());
  }

  @Test
  void takesNoSweepsFromWebPagesOfOthers() {
    given()
        .header("Origin", "https://example.org")
        .contentType("text/plain")
        .body(spec("foreign", "maxTrialCount: 1", "parallelTrialCount: 1"))
        .post("/api/v1/sweeps")
        .then()
        .statusCode(403)
        .body("detail", containsString("https://example.org"));
    given().header("Origin", "https://example.org").get("/api/v1/sweeps").then().statusCode(200);
  }

  @Test
  void refusesABadSpecWithEveryProblemAndCreatesNothing() {
    int before = when().get("/api/v1/sweeps").then().extract().path("sweeps.size()");

    given()
        .contentType("text/plain")
        .body(spec("bad", "maxTrialCount: 0", "paralelTrialCount: 2"))
        .post("/api/v1/sweeps")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("title", equalTo("Bad Request"))
        .body("problems.path", hasItem("spec.maxTrialCount"))
        .body("problems.message", hasItem(containsString("did you mean \"parallelTrialCount\"?")));

    when().get("/api/v1/sweeps").then().body("sweeps.size()", equalTo(before));
  }

  @Test
  void answersUnknownSweepsWithAProblem() {
    when()
        .get("/api/v1/sweeps/nobody")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("\"nobody\""));
  }

  @Test
  void sendsUnreadableAdviceToTheDeadLettersAndGoesOn() {
    kafka.sendBytes(Topic.ADVICE, "poison", "{\"type\":\"TrialScored\",\"version\":1}");
    SweepId sweep = submit(spec("poison", "maxTrialCount: 1", "parallelTrialCount: 1"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 1);
    kafka.send(Topic.ADVICE, scored(sweep, 0, 1.0));

    awaitState(sweep, SweepState.COMPLETED);
    assertThat(kafka.awaitDeadLetter("poison"))
        .contains("TrialScored.sweepId: expected a text, got nothing");
  }

  @Test
  void deletesAllOfASweepOnceItHasEndedAndTellsEveryoneOfIt() throws SQLException {
    SweepId sweep = submit(spec("deleted", "maxTrialCount: 4", "parallelTrialCount: 2"));
    kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2);
    delete(sweep)
        .statusCode(409)
        .body("detail", containsString("got one that is RUNNING; cancel it first"));
    post(sweep, "cancel").statusCode(200);

    delete(sweep).statusCode(204);

    when().get("/api/v1/sweeps/" + sweep).then().statusCode(404);
    assertThat(kafka.await(Topic.SWEEPS, SweepDeleted.class, sweep, 1)).hasSize(1);
    assertThat(SweepRows.tables(database, sweep.value())).containsExactly("deleted_sweep");
    delete(sweep).statusCode(404);

    SweepId other = submit(spec("other", "maxTrialCount: 1", "parallelTrialCount: 1"));
    kafka.send(Topic.ADVICE, scored(sweep, 0, 1.0));
    kafka.send(Topic.ADVICE, scored(other, 0, 1.0));
    awaitState(other, SweepState.COMPLETED);
    assertThat(SweepRows.tables(database, sweep.value())).containsExactly("deleted_sweep");
    assertThat(kafka.await(Topic.SWEEPS, SweepDeleted.class, sweep, 1)).hasSize(1);
  }

  @Test
  void holdsANamespaceToTheSweepsAndTrialsThatItMayHave() {
    String spec = spec("bounded", "maxTrialCount: 9", "parallelTrialCount: 4");
    SweepId sweep = submit(in("small", spec));
    SweepId elsewhere = submit(spec);
    kafka.await(Topic.TRIALS, TrialJob.class, elsewhere, 4);
    String why = "trials wait: namespace small may have 2 trials in flight";
    kafka.awaitAny(
        Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> why.equals(changed.message()));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 2)).hasSize(2);
    when()
        .get("/api/v1/sweeps/" + sweep)
        .then()
        .body("namespace", equalTo("small"))
        .body("state", equalTo("RUNNING"))
        .body("held", equalTo(why));

    refused(in("small", spec), 409, "namespace small: expected fewer than its 1 sweeps under way");

    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3)).hasSize(3);
    post(sweep, "cancel").statusCode(200);
    submit(in("small", spec));
  }

  @Test
  void holdsANamespaceToTheEpochsThatItMayTrainEvenWhenItDeletesWhatTrainedThem() {
    SweepId sweep = submit(in("spent", spec("spent", "maxTrialCount: 9", "parallelTrialCount: 1")));
    for (int number = 0; number < 3; number++) {
      job(sweep, number);
      kafka.send(Topic.ADVICE, scored(sweep, number, 4.0));
    }
    kafka.awaitAny(
        Topic.SWEEPS,
        SweepStateChanged.class,
        sweep,
        changed ->
            "trials wait: namespace spent has trained its 3 epochs".equals(changed.message()));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 3)).hasSize(3);
    post(sweep, "cancel").statusCode(200);
    delete(sweep).statusCode(204);
    assertThat(store.epochs()).containsEntry("spent", 3L);

    refused(
        in("spent", spec("more", "maxTrialCount: 9", "parallelTrialCount: 1")),
        409,
        "namespace spent: expected fewer than its 3 epochs trained, got 3");
  }

  @Test
  void queuesWhatNamesAPoolForItsTrainersAloneAndSaysThatThereAreNone() {
    PoolQueue queue = new PoolQueue(new Pool("gpu-large"));
    SweepId sweep =
        submit(
            spec("pooled", "maxTrialCount: 9", "parallelTrialCount: 3")
                .replace("\nspec:", "\nspec:\n  pool: gpu-large"));

    assertThat(kafka.await(queue, TrialJob.class, sweep, 3)).hasSize(3);
    kafka.send(Topic.ADVICE, scored(sweep, 0, 4.0));
    assertThat(kafka.await(queue, TrialJob.class, sweep, 4)).hasSize(4);
    kafka.awaitAny(
        Topic.SWEEPS,
        SweepStateChanged.class,
        sweep,
        changed -> "trials wait: pool gpu-large has no trainers".equals(changed.message()));
    assertThat(kafka.await(Topic.TRIALS, TrialJob.class, sweep, 0)).isEmpty();
    post(sweep, "cancel").statusCode(200);
  }

  @Test
  void countsWhatCancelledTrialsHadTrainedOnceTheirTrainersTell() {
    SweepId sweep =
        submit(in("wasteful", spec("wasteful", "maxTrialCount: 9", "parallelTrialCount: 2")));
    job(sweep, 1);
    post(sweep, "cancel").statusCode(200);
    assertThat(store.epochs()).containsEntry("wasteful", 0L);

    kafka.send(Topic.ADVICE, cancelled(sweep, 0, 4));
    kafka.send(Topic.ADVICE, cancelled(sweep, 1, 1));
    kafka.send(Topic.ADVICE, cancelled(sweep, 0, 4));
    kafka.send(Topic.ADVICE, cancelled(sweep, 0, 3));
    kafka.send(Topic.ADVICE, cancelled(sweep, 1, 2));

    String spent = "namespace wasteful: expected fewer than its 5 epochs trained, got 6";
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    String answer = "";
    while (!answer.contains(spent)) {
      assertThat(System.nanoTime()).as(answer).isLessThan(deadline);
      answer =
          post(sweep, "extend", "{\"maxTrialCount\": 20}").statusCode(409).extract().asString();
    }
    assertThat(store.epochs()).containsEntry("wasteful", 6L);
    refused(in("wasteful", spec("more", "maxTrialCount: 9", "parallelTrialCount: 1")), 409, spent);
  }

  private static String in(String namespace, String spec) {
    return spec.replace("metadata: {", "metadata: {namespace: " + namespace + ", ");
  }

  private static void refused(String spec, int status, String detail) {
    given()
        .contentType("text/plain")
        .body(spec)
        .post("/api/v1/sweeps")
        .then()
        .statusCode(status)
        .body("detail", containsString(detail));
  }

  private static io.restassured.response.ValidatableResponse delete(SweepId sweep) {
    return given().delete("/api/v1/sweeps/" + sweep).then();
  }

  private TrialJob job(SweepId sweep, int number) {
    return kafka.await(Topic.TRIALS, TrialJob.class, sweep, number + 1).stream()
        .filter(job -> job.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private void awaitState(SweepId sweep, SweepState state) {
    kafka.awaitAny(
        Topic.SWEEPS, SweepStateChanged.class, sweep, changed -> changed.state() == state);
  }

  private static io.restassured.response.ValidatableResponse post(SweepId sweep, String command) {
    return given().post("/api/v1/sweeps/" + sweep + "/" + command).then();
  }

  private static io.restassured.response.ValidatableResponse post(
      SweepId sweep, String command, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/sweeps/" + sweep + "/" + command)
        .then();
  }

  private static void refused(String spec, String path, String message) {
    given()
        .contentType("text/plain")
        .body(spec)
        .post("/api/v1/sweeps")
        .then()
        .statusCode(400)
        .body("problems.path", hasItem(path))
        .body("problems.message", hasItem(message));
  }

  private static double x(TrialJob job) {
    return ((Number) job.hyperparameters().get("x")).doubleValue();
  }

  /** A tree of Parzen estimators over the whole numbers from 1 to 10. */
  private static String stepped(String name, String... settings) {
    return spec(
            name, settings[0], String.join("\n  ", List.of(settings).subList(1, settings.length)))
        .replace(
            "double, feasibleSpace: {min: -5, max: 5}", "int, feasibleSpace: {min: 1, max: 10}")
        .replace("goal: -1", "goal: -100")
        .replace(
            "algorithmName: random",
            "algorithmName: tpe, algorithmSettings: {n_startup_trials: 4}");
  }

  private static SweepId submit(String spec) {
    String id =
        given()
            .contentType("text/plain")
            .body(spec)
            .post("/api/v1/sweeps")
            .then()
            .statusCode(201)
            .extract()
            .path("sweepId");
    return new SweepId(id);
  }

  private static String spec(String name, String... settings) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: %s}
        spec:
          seed: 1
          objective: {type: minimize, objectiveMetricName: value, goal: -1}
          algorithm: {algorithmName: random}
          %s
          %s
          parameters:
            - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
          training: {trainer: function, function: sphere, inputs: ["${x}"]}
        """
        .formatted(name, settings[0], settings[1]);
  }

  private static Event cancelled(SweepId sweep, int number, int epochs) {
    return new TrialScored(
        sweep,
        TrialId.of(sweep, number),
        number,
        EndState.CANCELLED,
        null,
        null,
        epochs,
        null,
        null,
        Map.of(),
        0);
  }

  private static Event failed(SweepId sweep, int number) {
    return new TrialScored(
        sweep,
        TrialId.of(sweep, number),
        number,
        EndState.FAILED,
        FailureKind.DIVERGED,
        "fold 1 of 3: it exploded",
        1,
        null,
        null,
        Map.of(),
        0);
  }

  private static Event held(SweepId sweep, int number, int epoch, double value) {
    return new TrialHeld(
        sweep,
        TrialId.of(sweep, number),
        number,
        "asha",
        epoch,
        0,
        1,
        0,
        value,
        null,
        "asha: rank 1 of 1",
        0);
  }

  private static Event promoted(SweepId sweep, int number, int from, int to, double value) {
    return promoted(sweep, number, from, to, value, null);
  }

  private static Event promoted(
      SweepId sweep, int number, int from, int to, double value, List<Integer> foldsEnded) {
    return new PromoteTrial(
        sweep,
        TrialId.of(sweep, number),
        number,
        "asha",
        1,
        from,
        to,
        1,
        1,
        value,
        value,
        foldsEnded,
        "asha: rank 1 of 2",
        0);
  }
}
