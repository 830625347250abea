package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import dev.barrido.cli.local.StackSettings;
import dev.barrido.parts.s3.FakeS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The best models of a sweep, kept in a bucket, combined, exported, asked and forgotten, on the
 * processes that are deployed.
 */
class EnsembleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void anEnsembleIsReportedThoughItsTrainerDiesAndModelsPredictAsTheyWereTested() throws Exception {
    Bars test = Bars.drawn(20_000, 2);
    Bars.drawn(600, 1).writeIdx(folder.resolve("images"), folder.resolve("labels"));
    test.writeIdx(folder.resolve("testImages"), folder.resolve("testLabels"));
    Path data = folder.resolve("data");
    try (FakeS3 bucket = new FakeS3();
        LocalStack stack =
            LocalStack.start(new StackSettings(Repository.ROOT, data, 1).with(kept(bucket)))) {
      Api api = new Api(stack.server());
      String sweep = api.submit(spec());

      killWhenItCombines(stack.trainers().get(0));

      JsonNode report = api.awaitEnd(sweep);
      assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
      JsonNode ensemble = report.get("ensemble");
      assertThat(ensemble.get("size").asInt()).isEqualTo(3);
      assertThat(ensemble.at("/metrics/validation.loss").asDouble())
          .isLessThanOrEqualTo(report.at("/best/value").asDouble());
      assertThat(Files.readString(stack.trainers().get(0).log()))
          .contains("task begins sweepId=" + sweep + " task=0 attempt=2");

      Path rows = test.writeRows(folder.resolve("rows.csv"));
      double best = report.at("/best/metrics/test.error").asDouble();
      assertThat(ensemble.at("/best/test.error").asDouble()).isEqualTo(best);
      assertThat(error(predicted(stack, sweep, rows, "--best"), test))
          .isCloseTo(best, offset(1e-12));
      assertThat(error(predicted(stack, sweep, rows, "--ensemble"), test))
          .isCloseTo(ensemble.at("/metrics/test.error").asDouble(), offset(2e-4));
      assertExports(stack, sweep);
      assertThat(data.resolve("models")).doesNotExist();
      assertForgets(stack, sweep, bucket);
    }
  }

  /** Settings of trainers and results-service, which have models in one bucket. */
  private static Map<String, String> kept(FakeS3 bucket) {
    Map<String, String> settings = new HashMap<>();
    for (String models : List.of("trainer.models", "results.models")) {
      settings.put(models + ".url", "s3://" + FakeS3.BUCKET + "/models");
      settings.put(models + ".s3.endpoint", bucket.endpoint().toString());
      settings.put(models + ".s3.access-key", FakeS3.ACCESS_KEY);
      settings.put(models + ".s3.secret-key", "secret");
    }
    return settings;
  }

  /** Kills the trainer as soon as it has begun to combine models. */
  private static void killWhenItCombines(ServiceProcess trainer) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(trainer.log()).contains("task begins")) {
      assertThat(System.nanoTime()).as("models combined within " + PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
    trainer.handle().destroyForcibly();
    trainer.handle().onExit().join();
  }

  private List<String> predicted(LocalStack stack, String sweep, Path rows, String which)
      throws Exception {
    Program.Result result =
        Barrido.run("predict", sweep, "--data", "" + rows, which, "--server", "" + stack.server());
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private void assertExports(LocalStack stack, String sweep) throws Exception {
    Path file = folder.resolve("model.zip");
    Program.Result result =
        Barrido.run("export-model", sweep, "--output", "" + file, "--server", "" + stack.server());
    assertThat(result.exitCode()).as(result.err()).isZero();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .contains("configuration.json", "coefficients.bin", "barrido.json", "README.md");
    }
  }

  private static void assertForgets(LocalStack stack, String sweep, FakeS3 bucket)
      throws Exception {
    assertThat(bucket.stored().keySet())
        .hasSize(4)
        .allMatch(key -> key.startsWith("models/" + sweep + "/"));
    Program.Result result = Barrido.run("delete", sweep, "--yes", "--server", "" + stack.server());
    assertThat(result.exitCode()).as(result.err()).isZero();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!bucket.stored().isEmpty()) {
      assertThat(System.nanoTime()).as("models gone within " + PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static double error(List<String> predicted, Bars bars) {
    assertThat(predicted).hasSize(bars.labels().length);
    int wrong = 0;
    for (int i = 0; i < predicted.size(); i++) {
      wrong += predicted.get(i).equals(Integer.toString(bars.labels()[i])) ? 0 : 1;
    }
    return (double) wrong / predicted.size();
  }

  private String spec() {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: combined}
        spec:
          seed: 5
          objective: {type: minimize, objectiveMetricName: validation.loss}
          algorithm: {algorithmName: random}
          maxTrialCount: 4
          parallelTrialCount: 2
          ensemble: {size: 3}
          parameters:
            - {name: rate, parameterType: double, feasibleSpace: {min: 0.001, max: 0.01}}
          training:
            trainer: deeplearning4j
            data: {name: idx, preprocessing: minmax, images: %1$s/images, labels: %1$s/labels,
                   testImages: %1$s/testImages, testLabels: %1$s/testLabels}
            epochs: 4
            batchSize: 20
            loss: crossEntropy
            network: [{layer: dense, units: 64, activation: relu}, {layer: output, units: 2, activation: softmax}]
            optimizer: {name: adam, learningRate: "${rate}"}
        """
        .formatted(folder);
  }
}
