package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that is backed up, and another one that goes on from the backup. */
class BackupIT {
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  @TempDir Path folder;

  @Test
  void aStackGoesOnFromTheBackupOfAnotherAndDeletesWhatItIsToldTo() throws Exception {
    String finished;
    String interrupted;
    JsonNode report;
    JsonNode trials;
    try (LocalStack stack = start("first")) {
      Api api = new Api(stack.server());
      finished = api.submit(network());
      report = api.awaitEnd(finished);
      trials = api.trials(finished);
      interrupted = api.submit(sleeper());
      api.await(interrupted, now -> now.at("/trials/completed").asInt() >= 3);
    }
    Path file = folder.resolve("backup.zip");

    succeeds("backup", file.toString(), "--data", folder.resolve("first").toString());
    succeeds("restore", file.toString(), "--data", folder.resolve("second").toString());

    try (LocalStack stack = start("second")) {
      Api api = new Api(stack.server());
      assertThat(api.report(finished)).isEqualTo(report);
      assertThat(api.trials(finished)).isEqualTo(trials);
      assertThat(api.status(finished, "/model")).isEqualTo(200);
      JsonNode end = api.awaitEnd(interrupted);
      assertThat(end.get("state").asText()).isEqualTo("COMPLETED");
      assertThat(end.at("/trials/completed").asInt()).isEqualTo(12);

      Path models = folder.resolve("second/models").resolve(finished);
      assertThat(models).isNotEmptyDirectory();
      String server = stack.server().toString();
      succeeds("delete", finished, "--yes", "--server", server);
      assertThat(api.status(finished, "")).isEqualTo(404);
      assertThat(api.get("").get("sweeps")).hasSize(1);
      awaitGone(models);
    }
  }

  private static void awaitGone(Path models) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (Files.exists(models)) {
      assertThat(System.nanoTime()).as("models are still there").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private LocalStack start(String data) throws IOException {
    return LocalStack.start(new StackSettings(Repository.ROOT, folder.resolve(data), 1));
  }

  private static void succeeds(String... arguments) throws Exception {
    Program.Result result = Barrido.run(arguments);
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
  }

  private static String network() {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: finished}
        spec:
          seed: 3
          objective: {type: minimize, objectiveMetricName: validation.error}
          algorithm: {algorithmName: random}
          maxTrialCount: 2
          parameters:
            - {name: lr, parameterType: double, feasibleSpace: {min: 0.01, max: 0.1}}
          training:
            trainer: deeplearning4j
            data: {name: iris}
            epochs: 2
            batchSize: 16
            loss: crossEntropy
            network: [{layer: output, units: 3, activation: softmax}]
            optimizer: {name: sgd, learningRate: "${lr}"}
        """;
  }

  private static String sleeper() {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: interrupted}
        spec:
          seed: 3
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: random}
          maxTrialCount: 12
          parallelTrialCount: 4
          parameters:
            - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
          training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: 4, sleepMillisPerEpoch: 300}
        """;
  }
}
