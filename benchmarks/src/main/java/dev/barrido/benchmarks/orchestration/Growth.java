package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Whether a trial costs more in a large sweep than in a small one, and beside other sweeps than
 * alone: time of a trial, and processor time of all parts of the stack together.
 */
public final class Growth {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--trials", "1000,10000",
          "--sweeps", "1,10,100",
          "--shared", "3000",
          "--trainers", "1",
          "--slots", "4",
          "--parallel", "256",
          "--warming", "3000");

  private Growth() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    int parallel = options.count("--parallel");
    try (MeasuredStack stack = MeasuredStack.start(options)) {
      stack.run(new NoopSweep("random", options.count("--warming"), parallel, 1));
      for (String trials : options.names("--trials")) {
        NoopSweep sweep = new NoopSweep("random", Integer.parseInt(trials), parallel, 1);
        print("a sweep of " + trials, stack.run(sweep));
      }
      for (String many : options.names("--sweeps")) {
        int sweeps = Integer.parseInt(many);
        int trials = options.count("--shared") / sweeps;
        NoopSweep sweep = new NoopSweep("random", trials, Math.max(1, parallel / sweeps), 1);
        print(many + " sweeps of " + trials, stack.run(sweep, sweeps));
      }
    }
  }

  private static void print(String what, Throughput throughput) {
    Results.print(what + ", a trial", 1e3 / throughput.perSecond(), "ms");
    double millis = throughput.millisEach().values().stream().mapToDouble(each -> each).sum();
    Results.print(what + ", processor time a trial", millis, "ms");
    MeasuredStack.printMillisEach(what + ", processor time a trial", throughput);
  }
}
