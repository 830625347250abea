package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Disks that are really full, and a broker that stands still for a minute, in the middle of a
 * sweep: {@code ./mvnw verify -Poutages}. What each service does meanwhile its own OutageIT shows
 * within seconds.
 */
@EnabledIfSystemProperty(
    named = "outages",
    matches = "true",
    disabledReason = "takes minutes: ./mvnw verify -Poutages")
class LongOutagesIT {
  private static final Duration MINUTE = Duration.ofSeconds(65);
  private static final Duration FULL = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 1_000;
  private static final int UP = 200;
  private static final int DOWN = 503;
  private static final int TRIALS = 24;

  /** As many epochs a second as fill pages of the database. */
  private static final int EPOCHS = 1_500;

  private final HttpClient http = HttpClient.newHttpClient();
  private Path data;

  @BeforeEach
  void folder() throws IOException {
    data =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "outages")
            .toAbsolutePath();
  }

  @Test
  void aSweepGoesOnWhenTheBrokerStoodStillForAMinute() throws Exception {
    try (LocalStack stack = start()) {
      Api api = new Api(stack.server());
      String sweep = begun(api, "none");

      Signal.send("STOP", stack.broker());
      awaitReadiness(stack, DOWN);
      staysAlive(stack, MINUTE);
      Signal.send("CONT", stack.broker());

      awaitReadiness(stack, UP);
      assertEndedWell(api, sweep);
    }
  }

  @Test
  void aSweepGoesOnWhenTheDatabasesDiskHasRoomAgain() throws Exception {
    try (SmallDisk disk = SmallDisk.at(data.resolve("database"), "300m");
        LocalStack stack = start()) {
      Api api = new Api(stack.server());
      String sweep = begun(api, "none");

      disk.fill();
      Patience.until(() -> status(stack.server(), "/q/health/ready") == DOWN);
      int before = stored(api, sweep);
      staysAlive(stack, FULL);
      assertThat(stored(api, sweep)).as("epochs stored on a full disk").isEqualTo(before);
      disk.makeRoom();

      awaitReadiness(stack, UP);
      assertEndedWell(api, sweep);
    }
  }

  @Test
  void trialsPauseWhenTheCheckpointsDiskHasRoomAgain() throws Exception {
    try (SmallDisk disk = SmallDisk.at(data.resolve("checkpoints"), "4m");
        LocalStack stack = start()) {
      Api api = new Api(stack.server());
      disk.fill();
      String sweep = api.submit(spec("asha"));
      Patience.until(() -> running(api, sweep) > 0);
      Patience.pause(FULL.toMillis());
      assertThat(api.report(sweep).at("/trials/failed").asInt()).isZero();
      disk.makeRoom();

      assertEndedWell(api, sweep);
    }
  }

  private LocalStack start() throws IOException {
    return LocalStack.start(
        new StackSettings(Repository.ROOT, data, 2)
            .with(Map.of("trainer.checkpoints.interval", "1s")));
  }

  /** A sweep that has got somewhere. */
  private static String begun(Api api, String scheduler) {
    String sweep = api.submit(spec(scheduler));
    Patience.until(() -> stored(api, sweep) > EPOCHS);
    return sweep;
  }

  private static int stored(Api api, String sweep) {
    int epochs = 0;
    for (JsonNode trial : Patience.untilAnswered(() -> api.trials(sweep))) {
      epochs += trial.path("epochs").asInt();
    }
    return epochs;
  }

  private static int running(Api api, String sweep) {
    return api.report(sweep).at("/trials/running").asInt();
  }

  private static void assertEndedWell(Api api, String sweep) {
    JsonNode end = Patience.untilAnswered(() -> api.awaitEnd(sweep));
    assertThat(end.get("state").asText()).isEqualTo("COMPLETED");
    assertThat(end.at("/trials/failed").asInt()).isZero();
    assertThat(api.trials(sweep)).hasSize(TRIALS);
  }

  private void awaitReadiness(LocalStack stack, int status) {
    Patience.until(
        () ->
            services(stack).stream()
                .allMatch(service -> status(service, "/q/health/ready") == status));
  }

  private void staysAlive(LocalStack stack, Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < deadline) {
      services(stack)
          .forEach(service -> assertThat(status(service, "/q/health/live")).isEqualTo(UP));
      Patience.pause(PAUSE_MILLIS);
    }
  }

  private static List<URI> services(LocalStack stack) {
    return List.of(stack.server(), stack.addresses().proposer());
  }

  private int status(URI service, String path) {
    HttpRequest ask =
        HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(60)).build();
    try {
      return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static String spec(String scheduler) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: outages}
        spec:
          seed: 1
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: random}
          scheduler: {name: %s}
          maxTrialCount: %d
          parallelTrialCount: 2
          parameters:
            - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
          training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: 4}
        """
        .formatted(scheduler, TRIALS, EPOCHS);
  }
}
