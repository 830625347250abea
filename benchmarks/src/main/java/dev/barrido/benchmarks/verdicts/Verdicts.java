package dev.barrido.benchmarks.verdicts;

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
import java.util.function.ToDoubleFunction;

/**
 * How long it takes from a measurement that a trial is pruned for until its trainer has heard so: a
 * sweep under asha, whose trials are pruned rather than paused at its rungs, on the processes of a
 * local stack. A smaller sweep goes before it, so that all that is done once is done.
 */
public final class Verdicts {
  private static final Map<String, String> DEFAULTS =
      Map.of("--trials", "400", "--trainers", "2", "--epoch-millis", "100");
  private static final int WARMING_TRIALS = 60;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: verdicts}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        scheduler: {name: asha, settings: {minEpochs: 2, maxEpochs: 18, variant: stop}}
        parallelTrialCount: %d
        maxTrialCount: %d
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training:
          {trainer: function, function: sphere, inputs: ["${x}"], epochs: 18, sleepMillisPerEpoch: %d}
      """;

  private Verdicts() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    try (LocalStack stack = RowStack.start(options.count("--trainers"), Map.of())) {
      SweepServer server = new SweepServer(stack.server());
      try (Listener listener = Listener.prompt(stack.addresses().bootstrapServers())) {
        listener.until(new SweepId(server.submit(spec(options, WARMING_TRIALS))), new Travels());
        SweepId sweep = new SweepId(server.submit(spec(options, options.count("--trials"))));
        print(listener.until(sweep, new Travels()).journeys());
      }
    }
  }

  private static String spec(RowOptions options, int trials) {
    return SPEC.formatted(options.count("--trainers"), trials, options.count("--epoch-millis"));
  }

  private static void print(List<Journey> journeys) {
    Results.print("verdicts that stopped a trial", journeys.size(), "trials");
    print("until the verdict is sent", journeys, Journey::advised);
    print("until the order is sent", journeys, Journey::ordered);
    print("until the order is heard", journeys, Journey::heard);
    print("until the trainer has stopped", journeys, Journey::ended);
  }

  private static void print(String what, List<Journey> journeys, ToDoubleFunction<Journey> millis) {
    List<Double> each = journeys.stream().map(millis::applyAsDouble).toList();
    Results.print(what + ", p50", Results.percentile(50, each), "ms");
    Results.print(what + ", p99", Results.percentile(99, each), "ms");
  }
}
