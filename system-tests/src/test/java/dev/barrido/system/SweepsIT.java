package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users were promised, on the processes that are deployed, with two trainers. */
class SweepsIT {
  private static LocalStack stack;
  private static Api api;
  private static Subscriber subscriber;

  @BeforeAll
  static void start() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sweeps");
    stack = LocalStack.start(new StackSettings(Repository.ROOT, data.toAbsolutePath(), 2));
    api = new Api(stack.server());
    subscriber = new Subscriber(stack.addresses().bootstrapServers());
  }

  @AfterAll
  static void stop() throws IOException {
    subscriber.close();
    stack.close();
  }

  @Test
  void aGridTriesEveryCombinationOnceAndItsBestIsTheSameTwice() {
    String spec = Example.named("grid-21").with("epochs: 20", "epochs: 3").text();
    String one = api.submit(spec);
    String other = api.submit(spec);

    JsonNode first = api.awaitEnd(one);
    JsonNode second = api.awaitEnd(other);

    assertThat(first.at("/trials/proposed").asInt()).isEqualTo(21);
    assertThat(first.at("/trials/completed").asInt()).isEqualTo(21);
    assertThat(first.get("reason").asText()).isEqualTo("SPACE_EXHAUSTED");
    assertThat(points(one)).hasSize(21).isEqualTo(points(other));
    assertThat(first.at("/best/hyperparameters")).isEqualTo(second.at("/best/hyperparameters"));
    assertThat(first.at("/best/metrics")).isEqualTo(second.at("/best/metrics"));
  }

  @ParameterizedTest
  @CsvSource({
    "rectangles-random, epochs: 60, epochs: 2, maxTrialCount: 64, maxTrialCount: 6",
    "rectangles-tpe, epochs: 40, epochs: 1, maxTrialCount: 32, maxTrialCount: 14",
    "rectangles-bayesian, epochs: 40, epochs: 1, maxTrialCount: 32, maxTrialCount: 14",
    "deck-network, epochs: 30, epochs: 2, maxTrialCount: 16, maxTrialCount: 4",
    "own-csv, epochs: 30, epochs: 3, maxTrialCount: 12, maxTrialCount: 4",
    "asha, 54, 6, maxTrialCount: 48, maxTrialCount: 9",
    "bohb, 54, 6, maxTrialCount: 48, maxTrialCount: 14",
    "ensemble, epochs: 30, epochs: 2, maxTrialCount: 16, maxTrialCount: 6",
  })
  void everyExampleRunsToATestedBest(
      String name, String epochs, String fewEpochs, String trials, String fewTrials) {
    String spec =
        Example.named(name)
            .with(epochs, fewEpochs)
            .with(trials, fewTrials)
            .text()
            .replace("path: own-table.csv", "path: " + Example.folder().resolve("own-table.csv"));

    JsonNode report = api.awaitEnd(api.submit(spec));

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/best/metrics/test.error").isNumber()).isTrue();
    assertSumsUp(report);
  }

  @ParameterizedTest
  @CsvSource({"command-python, python3, test.error, 16", "command-shell, sh, root, 12"})
  void everyExampleOfAProgramRunsToATestedBest(
      String name, String program, String metric, int trials) {
    assumeTrue(
        Program.isInstalled(program), name + " needs " + program + ", which is not installed here");
    String spec =
        Example.named(name)
            .with("trainer: command", "trainer: command\n    folder: " + Example.folder())
            .text();

    JsonNode report = api.awaitEnd(api.submit(spec));

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/trials/completed").asInt()).isEqualTo(trials);
    assertThat(report.at("/best/metrics/" + metric).isNumber()).isTrue();
  }

  @Test
  void theExampleInPyTorchClimbsRungs() throws Exception {
    assumeTrue(
        Program.succeeds("python3", "-m", "torch.version"),
        "pytorch needs a python3 with PyTorch, which is not installed here");
    String spec =
        Example.named("pytorch")
            .with("trainer: command", "trainer: command\n    folder: " + Example.folder())
            .with("{min: 4, max: 32, distribution: logUniform}", "{min: 2, max: 4}")
            .with("maxTrialCount: 32", "maxTrialCount: 3")
            .text();

    JsonNode report = api.awaitEnd(api.submit(spec));

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/epochs").asInt()).isEqualTo(1 + 1 + 3);
    assertThat(report.at("/best/metrics/validation.loss").isNumber()).isTrue();
  }

  @Test
  void aTrialIsTheMeanOfItsFoldsWhichTrainersShareAndGoOnWithFromARung() {
    String sweep =
        api.submit(
            Example.named("cross-validation")
                .with("epochs: 30", "epochs: 6")
                .with("maxTrialCount: 12", "maxTrialCount: 4")
                .with("name: median", "name: asha")
                .with("{min_trials_required: 3, start_step: 5}", "{minEpochs: 2}")
                .text());

    JsonNode report = api.awaitEnd(sweep);

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/trials/completed").asInt()).isPositive();
    assertThat(report.at("/best/metrics/test.error").isNumber()).isTrue();
    assertThat(report.at("/best/deviation").asDouble()).isPositive();
    assertSumsUp(report);
    Set<String> trainers = new HashSet<>();
    for (JsonNode trial : api.trials(sweep)) {
      if (trial.get("state").asText().equals("COMPLETED")) {
        assertThat(trial.get("folds")).hasSize(5);
        assertThat(trial.get("value").asDouble())
            .isCloseTo(meanValue(trial.get("folds")), within(1e-12));
        assertThat(foldsThatWentOnFromEpoch(2, sweep, trial.get("number").asInt()))
            .contains(0, 1, 2, 3, 4);
      }
      trial.get("folds").forEach(fold -> trainers.add(fold.get("trainerId").asText()));
    }
    assertThat(trainers).hasSizeGreaterThan(1);
  }

  private List<Integer> foldsThatWentOnFromEpoch(int rung, String sweep, int trial) {
    List<Integer> folds = new ArrayList<>();
    for (JsonNode attempt : api.get("/" + sweep + "/attempts?trial=" + trial).get("attempts")) {
      if (attempt.get("resumedFromEpoch").asInt() == rung) {
        folds.add(attempt.get("fold").asInt());
      }
    }
    return folds;
  }

  private static double meanValue(JsonNode folds) {
    return StreamSupport.stream(folds.spliterator(), false)
        .mapToDouble(fold -> fold.get("value").asDouble())
        .average()
        .orElseThrow();
  }

  @Test
  void aSweepOfTwoObjectivesEndsWithAParetoFront() {
    String sweep =
        api.submit(
            Example.named("two-objectives")
                .with("epochs: 30", "epochs: 2")
                .with("maxTrialCount: 32", "maxTrialCount: 14")
                .text());

    JsonNode report = api.awaitEnd(sweep);

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertSumsUp(report);
    JsonNode front = report.get("paretoFront");
    assertThat(front).isNotEmpty();
    for (int place = 1; place < front.size(); place++) {
      assertThat(front.get(place).at("/values/validation.error").asDouble())
          .isGreaterThanOrEqualTo(front.get(place - 1).at("/values/validation.error").asDouble());
      assertThat(front.get(place).at("/values/model.parameters").asDouble())
          .isLessThanOrEqualTo(front.get(place - 1).at("/values/model.parameters").asDouble());
    }
    assertThat(report.at("/hypervolume/value").asDouble()).isPositive();
  }

  @Test
  void aSweepGoesFromCoarseToFine() {
    String spec =
        Example.named("coarse-to-fine")
            .with("{epochs: 4, trials: 40}", "{epochs: 1, trials: 8}")
            .with("{epochs: 12, trials: 16,", "{epochs: 2, trials: 4,")
            .with("{epochs: 40, trials: 8,", "{epochs: 3, trials: 4,")
            .text();
    String sweep = api.submit(spec);

    JsonNode report = api.awaitEnd(sweep);

    assertThat(report.get("reason").asText()).isEqualTo("MAX_TRIALS");
    assertSumsUp(report);
    JsonNode rounds = api.get("/" + sweep + "/rounds").get("rounds");
    assertThat(rounds).hasSize(3);
    assertThat(rounds.get(2).get("firstTrial").asInt()).isEqualTo(12);
    for (JsonNode trial : api.trials(sweep)) {
      JsonNode round =
          rounds.get(
              trial.get("number").asInt() < 8 ? 0 : trial.get("number").asInt() < 12 ? 1 : 2);
      assertThat(trial.get("epochs").asInt()).isLessThanOrEqualTo(round.get("epochs").asInt());
      for (JsonNode parameter : round.get("parameters")) {
        JsonNode value = trial.get("hyperparameters").get(parameter.get("name").asText());
        if (parameter.hasNonNull("min")) {
          assertThat(value.asDouble())
              .isBetween(parameter.get("min").asDouble(), parameter.get("max").asDouble());
        }
      }
    }
  }

  /**
   * Two sweeps at once. The victim trains between pauses and promotions, so what it leaves behind
   * goes on from checkpoints of the trial's last rung at the earliest.
   */
  @Test
  void trialsClimbRungsThoughATrainerIsKilledBetweenPauseAndPromotion() throws IOException {
    String asha = "scheduler: {name: asha, settings: {reductionFactor: 2}}";
    String one = api.submit(scheduled(sleeper("climbing", 16, 4, 8, 150), asha));
    String other = api.submit(scheduled(sleeper("climbing-too", 16, 4, 8, 150), asha));
    api.await(one, report -> report.at("/trials/paused").asInt() >= 3);

    kill(awaitTrainer(one));

    for (String sweep : List.of(one, other)) {
      JsonNode report = api.awaitEnd(sweep);
      assertThat(report.get("reason").asText()).isEqualTo("MAX_TRIALS");
      assertSumsUp(report);
      assertThat(report.at("/trials/completed").asInt()).isBetween(1, 8);
      assertThat(report.at("/trials/pruned").asInt())
          .isEqualTo(16 - report.at("/trials/completed").asInt());
      assertNoEpochIsTrainedAgainBelowALeftRung(sweep);
      assertThat(api.get("/" + sweep + "/verdicts?kind=promote").get("total").asInt())
          .isGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void aTrialWorseThanTheMedianIsStoppedWhereItTrains() {
    String median =
        "earlyStopping: {algorithmName: medianstop, algorithmSettings:"
            + " [{name: min_trials_required, value: \"2\"}, {name: start_step, value: \"2\"}]}";
    String sweep = api.submit(scheduled(sleeper("median", 12, 4, 30, 50), median));

    JsonNode report = api.awaitEnd(sweep);

    assertSumsUp(report);
    assertThat(report.at("/trials/pruned").asInt()).isPositive();
    assertThat(report.at("/trials/completed").asInt()).isPositive();
    for (JsonNode trial : api.trials(sweep)) {
      if (trial.get("state").asText().equals("PRUNED")) {
        assertThat(trial.get("epochs").asInt()).isBetween(2, 29);
      }
    }
  }

  @Test
  void aBareNetworkIsCheckedAndThenSearchedFromCoarseToFine() {
    String sweep =
        api.submit(
            Example.named("babysitting")
                .with(
                    "algorithmName: babysitting", "algorithmName: babysitting\n  maxTrialCount: 6")
                .with("epochs: 20", "epochs: 5")
                .text());

    JsonNode report = api.awaitEnd(sweep);

    assertThat(report.get("reason").asText()).isEqualTo("MAX_TRIALS");
    assertSumsUp(report);
    JsonNode preflight = report.get("preflight");
    assertThat(preflight.get("passed").booleanValue()).isTrue();
    assertThat(preflight.get("checks")).hasSize(4);
    double lowest = preflight.get("learningRateMin").asDouble();
    double highest = preflight.get("learningRateMax").asDouble();
    assertThat(lowest).isPositive().isLessThan(highest);
    for (JsonNode trial : api.trials(sweep)) {
      assertThat(trial.at("/hyperparameters/learningRate").asDouble()).isBetween(lowest, highest);
      assertThat(trial.at("/hyperparameters/l2").asDouble()).isBetween(1e-7, 1e-2);
    }
    JsonNode rounds = api.get("/" + sweep + "/rounds").get("rounds");
    assertThat(rounds).hasSize(2);
    assertThat(rounds.at("/0/parameters/0/max").asDouble()).isEqualTo(highest);
    assertThat(rounds.at("/1/parameters/0/max").asDouble()).isLessThanOrEqualTo(highest);
  }

  @Test
  void twoTrainersShareTheWorkAndOneThatIsAddedTakesSome() throws IOException {
    String sweep = api.submit(sleeper("sharing", 40, 8, 10, 100));
    api.await(sweep, report -> ended(report) >= 4);

    ServiceProcess added = stack.addTrainer();
    api.awaitEnd(sweep);

    assertThat(trainers(sweep))
        .hasSizeGreaterThanOrEqualTo(3)
        .anyMatch(trainer -> isSlotOf(added, trainer));
  }

  @Test
  void aKilledTrainerLosesNoTrial() throws IOException {
    String sweep = api.submit(sleeper("killed", 24, 6, 10, 100));

    kill(awaitTrainer(sweep));

    JsonNode report = api.awaitEnd(sweep);
    assertThat(report.at("/trials/completed").asInt()).isEqualTo(24);
    assertThat(points(sweep)).hasSize(24);
    assertSumsUp(report);
  }

  @Test
  void aTrainerThatIsAskedToStopHandsItsTrialBack() throws IOException {
    // of six seconds each, so that none ends by itself before its trainer has heard that it shall
    // stop
    String sweep = api.submit(sleeper("handed-back", 6, 4, 60, 100));
    ServiceProcess leaving = awaitTrainer(sweep);

    leaving.handle().destroy();
    leaving.handle().onExit().join();

    JsonNode report = api.awaitEnd(sweep);
    assertThat(report.at("/trials/completed").asInt()).isEqualTo(6);
    Set<Integer> attempts = new HashSet<>();
    api.trials(sweep).forEach(trial -> attempts.add(trial.get("attempt").asInt()));
    assertThat(attempts).contains(2);
  }

  @Test
  void aTrialThatKillsItsTrainersFailsAloneAndTheSweepGoesOn() {
    JsonNode report = api.awaitEnd(api.submit(killer("killer", 4, 2)));

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/trials/completed").asInt()).isEqualTo(3);
    assertSumsUp(report);
    JsonNode failed = api.trials(report.get("sweepId").asText()).get(2);
    assertThat(failed.get("state").asText()).isEqualTo("FAILED");
    assertThat(failed.get("failureKind").asText()).isEqualTo("TRAINER_LOST");
    assertThat(failed.get("message").asText()).contains("died 2 times");
  }

  @Test
  void aTrialThatCannotTrainFailsAloneAndDataThatCannotBeReadFailTheSweep() {
    String mixed =
        sleeper("mixed", 6, 2, 1, 0)
            .replace("function: sphere", "function: branin")
            .replace("[\"${x}\"]", "[\"${x}\", \"${half}\"]")
            .replace(
                "  parameters:\n",
                "  parameters:\n    - {name: on, parameterType: categorical, feasibleSpace: {list: [true, false]}}\n"
                    + "    - {name: half, parameterType: double, feasibleSpace: {min: 0, max: 1}, when: {on: true}}\n");
    String unreadable =
        Example.named("own-csv").with("path: own-table.csv", "path: /nowhere/table.csv").text();

    JsonNode some = api.awaitEnd(api.submit(mixed));
    JsonNode none = api.awaitEnd(api.submit(unreadable));

    assertThat(some.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(some.at("/trials/failed").asInt()).isBetween(1, 5);
    assertSumsUp(some);
    assertThat(none.get("state").asText()).isEqualTo("FAILED");
    assertThat(none.get("reason").asText()).isEqualTo("BAD_INPUT");
    assertThat(none.get("message").asText()).contains("/nowhere/table.csv");
  }

  @Test
  void aSubscriberWithNothingButAConsumerFollowsTheLearningCurves() {
    String sweep = api.submit(sleeper("followed", 3, 2, 4, 10));
    api.awaitEnd(sweep);

    for (JsonNode trial : api.trials(sweep)) {
      assertThat(subscriber.curve(trial.get("trialId").asText(), 4)).hasSize(4);
    }
    JsonNode stored = api.get("/" + sweep + "/curves?metric=value").get("curves").get(0);
    assertThat(
            StreamSupport.stream(stored.get("values").spliterator(), false).map(JsonNode::asDouble))
        .containsExactlyElementsOf(subscriber.curve(stored.get("trialId").asText(), 4));
  }

  @Test
  void theSubscriberInJavaPrintsEveryEpochOnce() throws Exception {
    String sweep = api.submit(sleeper("printed", 2, 2, 3, 10));
    api.awaitEnd(sweep);

    assertPrintsEveryEpochOnce(
        List.of(
            Program.java(),
            "-cp",
            Repository.ROOT.resolve("results-service/target/quarkus-app/lib/main") + "/*",
            Example.folder().resolve("Subscribe.java").toString()),
        sweep);
  }

  @Test
  void theSubscriberInPythonPrintsEveryEpochOnce() throws Exception {
    assumeTrue(
        Program.isInstalled("python3")
            && Program.run(List.of("python3", "-c", "import confluent_kafka")).exitCode() == 0,
        "subscribe.py needs python3 with confluent-kafka, which is not installed here");
    String sweep = api.submit(sleeper("printed-too", 2, 2, 3, 10));
    api.awaitEnd(sweep);

    assertPrintsEveryEpochOnce(
        List.of("python3", Example.folder().resolve("subscribe.py").toString()), sweep);
  }

  @Test
  void anUnreadableRecordOnAnyTopicGoesToTheDeadLettersAndStopsNothing() {
    for (String topic :
        new String[] {
          "barrido.trials",
          "barrido.trial-commands",
          "barrido.metrics",
          "barrido.advice",
          "barrido.sweeps"
        }) {
      subscriber.send(topic, "poison-" + topic, "{\"type\": \"Nonsense\"}");
    }

    JsonNode report = api.awaitEnd(api.submit(sleeper("unpoisoned", 4, 2, 1, 0)));

    assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
    for (String topic :
        new String[] {
          "barrido.trials",
          "barrido.trial-commands",
          "barrido.metrics",
          "barrido.advice",
          "barrido.sweeps"
        }) {
      assertThat(subscriber.deadLetter("poison-" + topic)).contains("Nonsense");
    }
  }

  @Test
  void aSmallSweepThatComesLaterProgressesAsFastAsALargeOne() {
    String large = api.submit(sleeper("large", 10_000, 64, 1, 300));
    api.await(large, report -> completed(report) >= 10);
    String small = api.submit(sleeper("small", 10_000, 4, 1, 300));
    JsonNode smallBefore = api.await(small, report -> completed(report) >= 2);
    JsonNode largeBefore = api.report(large);

    JsonNode smallAfter = api.await(small, report -> completed(report) >= 32);
    JsonNode largeAfter = api.report(large);

    double ofSmall = completed(smallAfter) - completed(smallBefore);
    double ofLarge = completed(largeAfter) - completed(largeBefore);
    assertThat(ofSmall / (ofSmall + ofLarge)).as("share of the small one").isBetween(0.3, 0.7);
    api.order(large, "cancel");
    api.order(small, "cancel");
  }

  private static int completed(JsonNode report) {
    return report.at("/trials/completed").asInt();
  }

  private static String sleeper(String name, int trials, int parallel, int epochs, int millis) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: %s}
        spec:
          seed: 3
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: random}
          maxTrialCount: %d
          parallelTrialCount: %d
          parameters:
            - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
          training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: %d}
        """
        .formatted(name, trials, parallel, epochs, millis);
  }

  /** The program of trial 2 kills the trainer that runs it. */
  private static String killer(String name, int trials, int maxAttempts) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: %s}
        spec:
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: grid}
          retry: {maxAttempts: %d}
          parameters:
            - {name: x, parameterType: int, feasibleSpace: {min: 1, max: %d}}
          training:
            trainer: command
            command:
              - sh
              - -c
              - |
                [ $BARRIDO_TRIAL_NUMBER != 2 ] || kill -9 $(cut -d' ' -f4 /proc/$PPID/stat)
                echo '{"value": 1}'
            epochs: 1
        """
        .formatted(name, maxAttempts, trials);
  }

  private static String scheduled(String spec, String scheduler) {
    return spec.replace("  parameters:", "  " + scheduler + "\n  parameters:");
  }

  /** An epoch that comes twice was lost with a trainer, after the last rung its trial had left. */
  private static void assertNoEpochIsTrainedAgainBelowALeftRung(String sweep) {
    for (JsonNode trial : api.trials(sweep)) {
      int left = 0;
      for (JsonNode event : subscriber.story(trial.get("trialId").asText())) {
        switch (event.get("type").asText()) {
          case "TrialPaused" -> left = event.get("epoch").asInt();
          case "EpochMeasured" -> assertThat(event.get("epoch").asInt()).isGreaterThan(left);
          case "TrialStarted" ->
              assertThat(event.get("resumedFromEpoch").asInt()).isGreaterThanOrEqualTo(left);
          default -> {} // says nothing of epochs
        }
      }
    }
  }

  /** One of those that train a trial of this sweep now. */
  private static ServiceProcess awaitTrainer(String sweep) {
    AtomicReference<ServiceProcess> found = new AtomicReference<>();
    api.await(
        sweep,
        report -> {
          runningTrainers(sweep)
              .flatMap(id -> stack.trainers().stream().filter(process -> isSlotOf(process, id)))
              .findAny()
              .ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  private static Stream<String> runningTrainers(String sweep) {
    return StreamSupport.stream(api.trials(sweep).spliterator(), false)
        .filter(trial -> trial.get("state").asText().equals("RUNNING"))
        .map(trial -> trial.get("trainerId").asText());
  }

  private static boolean isSlotOf(ServiceProcess trainer, String id) {
    return id.startsWith(trainer.name() + "-");
  }

  /** Of two trials with three epochs each. */
  private static void assertPrintsEveryEpochOnce(List<String> program, String sweep)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(program);
    words.add(stack.addresses().bootstrapServers());
    words.add(sweep);
    Program.Result result = Program.run(words);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceAll(": .*", "")))
        .containsExactlyInAnyOrder(
            sweep + "-0 epoch 1",
            sweep + "-0 epoch 2",
            sweep + "-0 epoch 3",
            sweep + "-0 COMPLETED",
            sweep + "-1 epoch 1",
            sweep + "-1 epoch 2",
            sweep + "-1 epoch 3",
            sweep + "-1 COMPLETED");
  }

  private static void kill(ServiceProcess trainer) {
    trainer.handle().destroyForcibly();
    trainer.handle().onExit().join();
  }

  private static int ended(JsonNode report) {
    JsonNode trials = report.get("trials");
    return trials.get("completed").asInt() + trials.get("failed").asInt();
  }

  private static void assertSumsUp(JsonNode report) {
    JsonNode trials = report.get("trials");
    int sum = 0;
    for (String state : new String[] {"completed", "pruned", "failed", "cancelled"}) {
      sum += trials.get(state).asInt();
    }
    assertThat(sum).isEqualTo(trials.get("proposed").asInt());
  }

  private static Set<String> trainers(String sweep) {
    Set<String> trainers = new HashSet<>();
    api.trials(sweep).forEach(trial -> trainers.add(trial.get("trainerId").asText()));
    return trainers;
  }

  private static Set<JsonNode> points(String sweep) {
    Set<JsonNode> points = new HashSet<>();
    api.trials(sweep).forEach(trial -> points.add(trial.get("hyperparameters")));
    return points;
  }
}
