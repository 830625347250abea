package dev.barrido.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.system.Api;
import dev.barrido.system.Patience;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A sweep through the images of this tree, with {@code -Pcontainers} and an engine. Base images are
 * named by {@code -Dcontainers.java}, {@code .kafka} and {@code .postgres}.
 */
@EnabledIfSystemProperty(
    named = "containers",
    matches = "true",
    disabledReason = "needs a container engine: ./mvnw verify -Pcontainers")
class ContainersIT {
  private static final int TRIALS = 8;
  private static final int EPOCHS = 40;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: contained}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: %d
        parallelTrialCount: 2
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: 200}
      """;

  @Test
  void aSweepEndsWholeThoughATrainersContainerIsKilledAndTheOtherEndsByItselfAfterwards()
      throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(), "no container engine answers here");
    try (ContainerStack stack = new ContainerStack()) {
      GenericContainer<?> survivor = stack.addTrainer(Map.of("TRAINER_EXIT_WHEN_IDLE", "30s"));
      GenericContainer<?> killed = stack.addTrainer(Map.of());
      Api api = new Api(stack.server(), stack.token());
      String sweep = api.submit(SPEC.formatted(TRIALS, EPOCHS));
      Patience.until(() -> api.report(sweep).at("/trials/running").asInt() == 2);

      DockerClientFactory.instance().client().killContainerCmd(killed.getContainerId()).exec();

      JsonNode report = api.awaitEnd(sweep);
      assertThat(report.at("/state").asText()).isEqualTo("COMPLETED");
      assertThat(report.at("/trials/completed").asInt()).isEqualTo(TRIALS);
      assertThat(api.trials(sweep))
          .allSatisfy(trial -> assertThat(trial.get("epochs").asInt()).isEqualTo(EPOCHS))
          .anySatisfy(trial -> assertThat(trial.get("attempt").asInt()).isGreaterThan(1));
      Patience.until(() -> !survivor.isRunning());
      assertThat(exitCode(survivor)).isZero();
    }
  }

  private static Long exitCode(GenericContainer<?> container) {
    return DockerClientFactory.instance()
        .client()
        .inspectContainerCmd(container.getContainerId())
        .exec()
        .getState()
        .getExitCodeLong();
  }
}
