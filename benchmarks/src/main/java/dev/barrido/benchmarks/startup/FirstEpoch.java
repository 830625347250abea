package dev.barrido.benchmarks.startup;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.Hearer;
import dev.barrido.benchmarks.stack.Listener;
import dev.barrido.benchmarks.stack.RowStack;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of a trainer's process, while a trial waits in the queue of a stack at rest, until
 * it has said what its first epoch measured.
 */
public final class FirstEpoch {
  private static final Map<String, String> DEFAULTS = Map.of("--turns", "3");
  private static final long REST_MILLIS = 5_000;
  private static final String FUNCTION =
      "{trainer: function, function: noop, inputs: [\"${x}\"], epochs: 1}";
  private static final String NETWORK =
      """
      {trainer: deeplearning4j, epochs: 1, batchSize: 32,
          data: {name: rectangles, split: {train: 1000, validation: 200, test: 200}},
          network: [{layer: dense, units: 128, activation: relu}, {layer: output, units: 2}],
          optimizer: {name: sgd, learningRate: "${x}"}}""";
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: first-epoch}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: %s}
        algorithm: {algorithmName: random}
        maxTrialCount: 1
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: 0.001, max: 0.1}}
        training: %s
      """;

  private FirstEpoch() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    int turns = options.count("--turns");
    print("of a function", SPEC.formatted("value", FUNCTION), turns);
    print("of a network", SPEC.formatted("validation.error", NETWORK), turns);
  }

  private static void print(String what, String spec, int turns) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      seconds.add(seconds(spec));
    }
    Results.print("trainer start to first epoch " + what, Results.median(seconds), "s");
  }

  private static double seconds(String spec) throws IOException {
    try (LocalStack stack = RowStack.start(0, Map.of());
        Listener listener = Listener.prompt(stack.addresses().bootstrapServers())) {
      SweepId sweep = new SweepId(new SweepServer(stack.server()).submit(spec));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));
      long started = System.currentTimeMillis();
      stack.addTrainer();
      return (listener.until(sweep, new First()).saidMillis - started) / 1e3;
    }
  }

  /** When the first measurement of a sweep was said. */
  private static final class First implements Hearer {
    private long saidMillis = Long.MAX_VALUE;

    @Override
    public void take(Event fact, long sentMillis, long heardMillis) {
      if (fact instanceof EpochMeasured) {
        saidMillis = Math.min(saidMillis, sentMillis);
      }
    }
  }
}
