package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import dev.barrido.cli.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * An upgrade in the middle of a sweep: every service is asked to stop, and another one comes. A
 * trial may be tried once only, and none of this is an attempt.
 */
class RollingRestartIT {
  private static final int TRAINERS = 2;
  private static final int EPOCHS = 10;
  private static final int ENOUGH_AFTERWARDS = 4;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: rolling}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 1000
        parallelTrialCount: 2
        retry: {maxAttempts: 1}
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: 150}
      """;

  @Test
  void aSweepGoesOnWhileEveryServiceIsReplaced() throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rolling");
    StackSettings settings =
        new StackSettings(Repository.ROOT, data.toAbsolutePath(), TRAINERS)
            .with(Map.of("trainer.checkpoints.interval", "0.5s"));
    try (LocalStack stack = LocalStack.start(settings)) {
      Api api = new Api(stack.server());
      String sweep = api.submit(SPEC.formatted(EPOCHS));
      Patience.until(() -> completed(api, sweep) > 0);

      for (int trainer = 0; trainer < TRAINERS; trainer++) {
        replace(stack::trainers, trainer);
      }
      replace(stack::services, 0);
      replace(stack::services, 1);

      int before = completed(api, sweep);
      Patience.until(() -> completed(api, sweep) >= before + ENOUGH_AFTERWARDS);
      Barrido.run("cancel", sweep, "--server", stack.server().toString());
      assertNothingLost(api.awaitEnd(sweep), api.trials(sweep));
    }
  }

  /** None of its trials failed, and each is there and whole. */
  private static void assertNothingLost(JsonNode report, JsonNode trials) {
    assertThat(trials).noneMatch(trial -> trial.get("state").asText().equals("FAILED"));
    assertThat(report.at("/trials/failed").asInt()).isZero();
    assertThat(report.at("/trials/proposed").asInt()).isEqualTo(trials.size());
    for (int number = 0; number < trials.size(); number++) {
      JsonNode trial = trials.get(number);
      assertThat(trial.get("number").asInt()).isEqualTo(number);
      assertThat(trial.get("state").asText()).isIn("COMPLETED", "CANCELLED");
      if (trial.get("state").asText().equals("COMPLETED")) {
        assertThat(trial.get("epochs").asInt()).isEqualTo(EPOCHS);
      }
    }
    assertThat(report.at("/trials/cancelled").asInt()).isLessThanOrEqualTo(2);
  }

  /** Asks a process to stop, as a cluster does, and waits until the next one listens. */
  private static void replace(Supplier<List<ServiceProcess>> services, int place) {
    ServiceProcess before = services.get().get(place);
    before.handle().destroy();
    Patience.until(
        () ->
            services.get().stream()
                .filter(process -> process.name().equals(before.name()))
                .anyMatch(process -> process.pid() != before.pid() && process.hasListened()));
  }

  private static int completed(Api api, String sweep) {
    return Patience.untilAnswered(() -> api.report(sweep)).at("/trials/completed").asInt();
  }
}
