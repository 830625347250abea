package dev.barrido.benchmarks.viewers;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.RowStack;
import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.LocalStack;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long it takes from a measurement at its trainer until everyone who watches the sweep has it:
 * many streams at once, on the processes of a local stack. A smaller sweep goes before, so that all
 * that is done once is done.
 */
public final class Viewers {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--viewers", "50",
          "--trials", "120",
          "--trainers", "2",
          "--slots", "2",
          "--epoch-millis", "100");
  private static final int WARMING_TRIALS = 20;
  private static final int EPOCHS = 20;
  private static final long LIMIT_MINUTES = 10;
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: viewers}
      spec:
        seed: 1
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        parallelTrialCount: %d
        maxTrialCount: %d
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 5}}
        training:
          {trainer: function, function: sphere, inputs: ["${x}"], epochs: %d, sleepMillisPerEpoch: %d}
      """;

  private final RowOptions options;
  private final LocalStack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Viewers(RowOptions options, LocalStack stack) {
    this.options = options;
    this.stack = stack;
  }

  /** Takes the row's options. */
  public static void main(String[] arguments) throws Exception {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    Map<String, String> settings = Map.of("trainer.slots", options.text("--slots"));
    try (LocalStack stack = RowStack.start(options.count("--trainers"), settings)) {
      Viewers viewers = new Viewers(options, stack);
      viewers.watched(WARMING_TRIALS);
      viewers.print(options.count("--trials"));
    }
  }

  private void print(int trials) throws Exception {
    Spent before = Spent.by(stack);
    List<Arrivals> arrivals = watched(trials);
    double computed = Spent.by(stack).since(before).ofStack();
    List<Double> delays = arrivals.stream().flatMap(each -> each.delays().stream()).toList();
    Results.print("epochs measured", trials * EPOCHS, "epochs");
    Results.print("epochs that every viewer was told of", least(arrivals), "epochs");
    Results.print("what processors do for an epoch", computed / (trials * EPOCHS), "ms");
    for (int percent : List.of(50, 95, 99)) {
      String what = "from a measurement until a viewer has it, p" + percent;
      Results.print(what, Results.percentile(percent, delays), "ms");
    }
  }

  /** Some come a little too late for the first epochs, which whoever comes late asks for. */
  private static int least(List<Arrivals> arrivals) {
    return arrivals.stream().mapToInt(each -> each.delays().size()).min().orElseThrow();
  }

  /** What everyone was told who watched a new sweep to its end. */
  private List<Arrivals> watched(int trials) throws Exception {
    SweepServer server = new SweepServer(stack.server());
    String sweep = server.submit(spec(trials));
    List<CompletableFuture<Arrivals>> viewers =
        IntStream.range(0, options.count("--viewers"))
            .mapToObj(viewer -> Viewer.watch(http, stack.server(), sweep))
            .toList();
    CompletableFuture.allOf(viewers.toArray(CompletableFuture[]::new))
        .get(LIMIT_MINUTES, TimeUnit.MINUTES);
    return viewers.stream().map(CompletableFuture::join).toList();
  }

  private String spec(int trials) {
    int parallel = options.count("--trainers") * options.count("--slots");
    return SPEC.formatted(parallel, trials, EPOCHS, options.count("--epoch-millis"));
  }
}
