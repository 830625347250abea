package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.Listener;
import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import dev.barrido.events.SweepId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How many trials a second a local stack gets through when training costs nothing: six parameters,
 * {@code function: noop}, everything stored. A smaller sweep goes before it, so that all that is
 * done once is done.
 */
public final class Orchestration {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--trials", "20000",
          "--epochs", "1",
          "--algorithm", "random",
          "--trainers", "1",
          "--slots", "4",
          "--parallel", "256",
          "--warming", "2000");
  private static final int SAMPLE = 1_000;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: orchestration}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: %s}
        parallelTrialCount: %d
        maxTrialCount: %d
        parameters:
          - {name: learningRate, parameterType: double, feasibleSpace: {min: 1e-5, max: 1, distribution: logUniform}}
          - {name: momentum, parameterType: double, feasibleSpace: {min: 0, max: 0.99}}
          - {name: dropout, parameterType: double, feasibleSpace: {min: 0, max: 0.8}}
          - {name: units, parameterType: int, feasibleSpace: {min: 16, max: 1024, distribution: logUniform}}
          - {name: batchSize, parameterType: discrete, feasibleSpace: {list: [16, 32, 64, 128]}}
          - {name: activation, parameterType: categorical, feasibleSpace: {list: [relu, tanh, elu]}}
        training: {trainer: function, function: noop, inputs: ["${learningRate}"], epochs: %d}
      """;

  private final RowOptions options;
  private final LocalStack stack;

  private Orchestration(RowOptions options, LocalStack stack) {
    this.options = options;
    this.stack = stack;
  }

  /**
   * Takes the row's options; {@code benchmarks.home} names the project's folder, {@code
   * benchmarks.data} an empty one for the stack.
   */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    Path home = Path.of(System.getProperty("benchmarks.home"));
    Path data = Path.of(System.getProperty("benchmarks.data"));
    StackSettings settings =
        new StackSettings(home, data, options.count("--trainers"))
            .with(Map.of("trainer.slots", options.text("--slots")));
    try (LocalStack stack = LocalStack.start(settings)) {
      Orchestration orchestration = new Orchestration(options, stack);
      orchestration.run(options.count("--warming"));
      orchestration.print(options.count("--trials"));
    }
  }

  private void print(int trials) {
    Spent before = Spent.by(stack);
    long begun = System.currentTimeMillis();
    Throughput throughput = run(trials);
    Spent spent = Spent.by(stack).since(before);
    double perSecond = throughput.perSecondSince(begun);
    int sample = Math.min(SAMPLE, trials / 2);
    Results.print("trials stored", throughput.trials(), "trials");
    Results.print("from submission to the last", perSecond, "trials/s");
    Results.print("the first " + sample, throughput.perSecondOfFirst(sample), "trials/s");
    Results.print("the last " + sample, throughput.perSecondOfLast(sample), "trials/s");
    Results.print("measurements", perSecond * options.count("--epochs"), "measurements/s");
    List<Double> storing = throughput.storing();
    Results.print("from a trial's end until stored, p50", Results.percentile(50, storing), "ms");
    Results.print("from a trial's end until stored, p99", Results.percentile(99, storing), "ms");
    spent
        .millis()
        .forEach(
            (part, millis) ->
                Results.print("processor time a trial, " + part, millis / trials, "ms"));
  }

  private Throughput run(int trials) {
    try (Listener listener = new Listener(stack.addresses().bootstrapServers())) {
      SweepId sweep = new SweepId(new SweepServer(stack.server()).submit(spec(trials)));
      return listener.until(sweep, new Throughput());
    }
  }

  private String spec(int trials) {
    return SPEC.formatted(
        options.text("--algorithm"),
        options.count("--parallel"),
        trials,
        options.count("--epochs"));
  }
}
