package dev.barrido.benchmarks.memory;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.Listener;
import dev.barrido.benchmarks.stack.RowStack;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.events.SweepId;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a trainer holds resident after a hundred small trials with Deeplearning4j and after many
 * more, each of another architecture.
 */
public final class TrainerMemory {
  private static final Map<String, String> DEFAULTS =
      Map.of("--trials", "1000", "--slots", "2", "--every", "100");
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: memory}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: validation.error}
        algorithm: {algorithmName: random}
        parallelTrialCount: 8
        maxTrialCount: %d
        maxFailedTrialCount: 0
        parameters:
          - {name: units, parameterType: int, feasibleSpace: {min: 16, max: 256}}
          - {name: batchSize, parameterType: int, feasibleSpace: {min: 16, max: 100}}
          - {name: learningRate, parameterType: double, feasibleSpace: {min: 1e-3, max: 0.1, distribution: logUniform}}
        training:
          trainer: deeplearning4j
          data: {name: rectangles, split: {train: 200, validation: 100, test: 100}}
          epochs: 2
          batchSize: ${batchSize}
          network:
            - {layer: dense, units: "${units}", activation: relu}
            - {layer: output, units: 2}
          optimizer: {name: sgd, learningRate: "${learningRate}"}
      """;

  private TrainerMemory() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    Map<String, String> settings = Map.of("trainer.slots", options.text("--slots"));
    try (LocalStack stack = RowStack.start(1, settings);
        Listener listener = Listener.prompt(stack.addresses().bootstrapServers())) {
      String spec = SPEC.formatted(options.count("--trials"));
      SweepId sweep = new SweepId(new SweepServer(stack.server()).submit(spec));
      ResidentSizes sizes =
          new ResidentSizes(stack.trainers().get(0).pid(), options.count("--every"));
      listener
          .until(sweep, sizes)
          .megabytes()
          .forEach((trials, size) -> Results.print("resident after " + trials, size, "MB"));
    }
  }
}
