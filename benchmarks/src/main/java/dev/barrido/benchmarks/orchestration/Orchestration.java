package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * How many trials a second a local stack gets through when training costs nothing: six parameters,
 * {@code function: noop}, everything stored; and beside it Optuna on the same database. A smaller
 * sweep goes before it, so that all that is done once is done.
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
          "--warming", "2000",
          "--peers", "4,16");
  private static final int SAMPLE = 1_000;

  private Orchestration() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    try (MeasuredStack stack = MeasuredStack.start(options)) {
      stack.run(sweep(options, options.count("--warming")));
      print(stack.run(sweep(options, options.count("--trials"))));
      OptunaStorage.measure(stack.jdbcUrl(), options.text("--algorithm"), options.names("--peers"));
    }
  }

  private static NoopSweep sweep(RowOptions options, int trials) {
    return new NoopSweep(
        options.text("--algorithm"),
        trials,
        options.count("--parallel"),
        options.count("--epochs"));
  }

  private static void print(Throughput throughput) {
    int trials = throughput.trials();
    int sample = Math.min(SAMPLE, trials / 2);
    Results.print("trials stored", trials, "trials");
    Results.print("from submission to the last", throughput.perSecond(), "trials/s");
    Results.print("the first " + sample, throughput.perSecondOfFirst(sample), "trials/s");
    Results.print("the last " + sample, throughput.perSecondOfLast(sample), "trials/s");
    MeasuredStack.printStoring(throughput.storing());
    MeasuredStack.printMillisEach("processor time a trial", throughput);
  }
}
