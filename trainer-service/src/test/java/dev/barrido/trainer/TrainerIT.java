package dev.barrido.trainer;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.MetersPage;
import dev.barrido.parts.tracing.TraceNames;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TrainerIT {
  private static final int LONG = 100_000;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "trainer.checkpoints.folder")
  Path folder;

  @ConfigProperty(name = "trainer.models.folder")
  Path models;

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
  void trainsEveryJobAndTellsItsStory() {
    SweepId sweep = new SweepId("stories");
    IntStream.range(0, 5).forEach(number -> kafka.send(Topic.TRIALS, job(sweep, number, 3, 0)));

    List<TrialEnded> ends = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 5);

    assertThat(ends).extracting(TrialEnded::endState).containsOnly(EndState.COMPLETED);
    assertThat(ends).extracting(TrialEnded::number).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertThat(kafka.await(Topic.METRICS, TrialStarted.class, sweep, 5)).hasSize(5);
    assertThat(kafka.await(Topic.METRICS, EpochMeasured.class, sweep, 15)).hasSize(15);
  }

  @Test
  void whatIsToldOfAJobGoesOnInItsTrace() {
    SweepId sweep = new SweepId("traced");
    kafka.sendTraced(Topic.TRIALS, job(sweep, 0, 3, 0));

    Map<String, Set<String>> spans = kafka.awaitSpans(Topic.METRICS, EpochMeasured.class, sweep, 3);

    assertThat(spans).containsOnlyKeys(TraceNames.of(TrialId.of(sweep, 0)));
    assertThat(spans.values()).allMatch(one -> one.size() == 1);
    assertThat(kafka.awaitSpans(Topic.METRICS, TrialStarted.class, sweep, 1)).isEqualTo(spans);
  }

  @Test
  void tellsPrometheusWhatThePageLists() throws IOException {
    String told = when().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(MetersPage.told(told)).isEqualTo(MetersPage.names("trainer-service"));
    assertThat(told).contains("barrido_slots 2.0");
  }

  @Test
  void staysTheOnlyOneThatTrainsALongTrialAndSaysThatItIsAlive() {
    SweepId sweep = new SweepId("long");
    kafka.send(Topic.TRIALS, job(sweep, 0, 30, 100));
    kafka.send(Topic.TRIALS, job(sweep, 1, 1, 0));
    kafka.send(Topic.TRIALS, job(sweep, 2, 1, 0));

    List<TrialEnded> ends = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 3);

    assertThat(ends.stream().max(Comparator.comparingLong(TrialEnded::sentAtEpochMillis)))
        .map(TrialEnded::number)
        .hasValue(0);
    assertThat(ends).extracting(TrialEnded::attempt).containsOnly(1);
    assertThat(kafka.await(Topic.METRICS, TrialStarted.class, sweep, 3)).hasSize(3);
    assertThat(kafka.await(Topic.METRICS, TrialHeartbeat.class, sweep, 5))
        .extracting(TrialHeartbeat::trialId)
        .containsOnly(TrialId.of(sweep, 0));
  }

  @Test
  void stopsATrialThatIsOrderedTo() {
    SweepId sweep = new SweepId("stopped");
    kafka.send(Topic.TRIALS, job(sweep, 0, LONG, 20));
    kafka.await(Topic.METRICS, EpochMeasured.class, sweep, 2);

    kafka.send(
        Topic.TRIAL_COMMANDS, new StopTrial(sweep, TrialId.of(sweep, 0), StopReason.PRUNED, 0));

    TrialEnded end = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1).get(0);
    assertThat(end.endState()).isEqualTo(EndState.PRUNED);
    assertThat(end.fidelityEpochs()).isBetween(2, LONG - 1);
    assertThat(end.bestEpoch()).isEqualTo(end.fidelityEpochs());
  }

  @Test
  void doesNotBeginATrialThatWasStoppedBeforeItCame() {
    SweepId sweep = new SweepId("forestalled");
    kafka.send(
        Topic.TRIAL_COMMANDS, new StopTrial(sweep, TrialId.of(sweep, 1), StopReason.CANCELLED, 0));
    kafka.send(
        Topic.TRIAL_COMMANDS, new StopTrial(sweep, TrialId.of(sweep, 0), StopReason.PRUNED, 0));
    kafka.send(Topic.TRIALS, job(sweep, 0, LONG, 20));
    kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1);

    kafka.send(Topic.TRIALS, job(sweep, 1, LONG, 20));

    List<TrialEnded> ends = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 2);
    assertThat(ends.get(1).endState()).isEqualTo(EndState.CANCELLED);
    assertThat(ends.get(1).fidelityEpochs()).isZero();
  }

  @Test
  void pausesATrialAndGoesOnWithItWhenAnotherJobComes() {
    SweepId sweep = new SweepId("paused");
    kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 0, 5, 0, null, 2));
    TrialPaused pause = kafka.await(Topic.METRICS, TrialPaused.class, sweep, 1).get(0);
    assertThat(pause.epoch()).isEqualTo(2);
    assertThat(checkpoints(sweep)).hasSize(1);

    kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 0, 5, 0, 2, null));

    TrialEnded end = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1).get(0);
    assertThat(end.fidelityEpochs()).isEqualTo(5);
    assertThat(kafka.await(Topic.METRICS, TrialStarted.class, sweep, 2))
        .extracting(TrialStarted::resumedFromEpoch, TrialStarted::checkpointProblem)
        .containsExactly(tuple(0, null), tuple(2, null));
    assertThat(kafka.await(Topic.METRICS, EpochMeasured.class, sweep, 5))
        .extracting(EpochMeasured::epoch)
        .containsExactly(1, 2, 3, 4, 5);
    await("the checkpoint goes with its trial", () -> checkpoints(sweep).isEmpty());
  }

  @Test
  void forgetsPausedTrialsOfASweepThatEnds() {
    SweepId sweep = new SweepId("ended");
    SweepId other = new SweepId("not-ended");
    kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 0, 5, 0, null, 2));
    kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 1, 5, 0, null, 2));
    kafka.send(Topic.TRIALS, Jobs.sphere(other, 0, 5, 0, null, 2));
    kafka.await(Topic.METRICS, TrialPaused.class, sweep, 2);
    kafka.await(Topic.METRICS, TrialPaused.class, other, 1);

    kafka.send(Topic.SWEEPS, state(other, SweepState.PAUSED));
    kafka.send(Topic.SWEEPS, state(sweep, SweepState.COMPLETED));

    await("the checkpoints go with their sweep", () -> checkpoints(sweep).isEmpty());
    assertThat(checkpoints(other)).hasSize(1);
  }

  @Test
  void combinesTheModelsOfTrialsItTrained() {
    SweepId sweep = new SweepId("networks");
    IntStream.range(0, 3).forEach(number -> kafka.send(Topic.TRIALS, network(sweep, number)));
    List<TrialEnded> ends = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 3);
    assertThat(ends).extracting(TrialEnded::endState).containsOnly(EndState.COMPLETED);
    List<EnsembleMember> members =
        ends.stream()
            .sorted(Comparator.comparing(TrialEnded::objective))
            .map(
                end ->
                    new EnsembleMember(
                        end.trialId(),
                        end.number(),
                        end.objective(),
                        network(sweep, end.number()).training()))
            .toList();

    kafka.send(
        Topic.TRIALS,
        new EnsembleJob(sweep, 0, "validation.loss", ObjectiveType.MINIMIZE, members, 3, 0));

    EnsembleEvaluated end = kafka.await(Topic.METRICS, EnsembleEvaluated.class, sweep, 1).get(0);
    assertThat(end.failureKind()).isNull();
    assertThat(end.members()).hasSize(3);
    TrialEnded best = ends.stream().min(Comparator.comparing(TrialEnded::objective)).orElseThrow();
    assertThat(end.bestMetrics().get("test.error")).isEqualTo(best.metrics().get("test.error"));
    assertThat(end.selectionMetrics().get("validation.loss")).isLessThanOrEqualTo(best.objective());
  }

  @Test
  void saysWhyModelsCannotBeCombined() {
    SweepId sweep = new SweepId("functions");
    TrialJob trial = job(sweep, 0, 1, 0);
    EnsembleMember member = new EnsembleMember(trial.trialId(), 0, 4.0, trial.training());
    kafka.send(
        Topic.TRIALS,
        new EnsembleJob(sweep, 0, "value", ObjectiveType.MINIMIZE, List.of(member), 3, 0));

    EnsembleEvaluated end = kafka.await(Topic.METRICS, EnsembleEvaluated.class, sweep, 1).get(0);
    assertThat(end.failureKind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(end.message()).contains("cannot combine models of FunctionTraining");
  }

  @Test
  void sendsAnUnreadableJobToTheDeadLettersAndGoesOn() {
    kafka.sendBytes(Topic.TRIALS, "poison", "{\"type\":\"TrialJob\",\"version\":99}");
    SweepId sweep = new SweepId("unharmed");
    kafka.send(Topic.TRIALS, job(sweep, 0, 1, 0));

    kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1);
    assertThat(kafka.awaitDeadLetter("poison"))
        .startsWith("TrialJob.version: expected ")
        .endsWith("got 99");
  }

  @Test
  void forgetsEverythingOfADeletedSweepAndStopsWhatIsStillTrained() throws IOException {
    SweepId sweep = new SweepId("deleted");
    kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 0, 5, 0, null, 2));
    kafka.await(Topic.METRICS, TrialPaused.class, sweep, 1);
    kafka.send(Topic.TRIALS, network(sweep, 1));
    kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1);
    assertThat(models.resolve(sweep.value())).isNotEmptyDirectory();
    assertThat(checkpoints(sweep)).hasSize(1);
    kafka.send(Topic.TRIALS, job(sweep, 2, 1_000, 100));
    kafka.await(Topic.METRICS, TrialStarted.class, sweep, 3);

    kafka.send(Topic.SWEEPS, new SweepDeleted(sweep, 0));

    List<TrialEnded> ends = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 2);
    assertThat(ends.get(1).endState()).isEqualTo(EndState.CANCELLED);
    await("checkpoints go", () -> checkpoints(sweep).isEmpty());
    await("models go", () -> !Files.exists(models.resolve(sweep.value())));
  }

  private List<Path> checkpoints(SweepId sweep) {
    Path sweepFolder = folder.resolve(sweep.value());
    try (Stream<Path> files = Files.exists(sweepFolder) ? Files.list(sweepFolder) : Stream.of()) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static SweepStateChanged state(SweepId sweep, SweepState state) {
    SweepEndReason reason = state == SweepState.COMPLETED ? SweepEndReason.MAX_TRIALS : null;
    return new SweepStateChanged(
        sweep, "name", state, reason, null, 1, 1, 10, null, Map.of(), 0, 0);
  }

  private static TrialJob network(SweepId sweep, int number) {
    Map<String, Object> training =
        Map.of(
            "trainer",
            "deeplearning4j",
            "data",
            Map.of("name", "iris", "preprocessing", "standardize"),
            "epochs",
            3 + number,
            "batchSize",
            16,
            "network",
            List.of(Map.of("layer", "output", "units", 3)),
            "optimizer",
            Map.of("name", "adam", "learningRate", 0.02));
    return new TrialJob(
        sweep,
        TrialId.of(sweep, number),
        number,
        number,
        "validation.loss",
        ObjectiveType.MINIMIZE,
        Map.of("x", 2.0),
        training,
        3,
        null,
        null,
        0);
  }

  private static TrialJob job(SweepId sweep, int number, int epochs, int millis) {
    return Jobs.sphere(sweep, number, epochs, millis, null, null);
  }
}
