package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What everything around it costs a trial that is alone: proposed, queued, handed out, trained for
 * nothing, stored and scored before the next is proposed.
 */
public final class RoundTrip {
  private static final Map<String, String> DEFAULTS =
      Map.of("--trials", "500", "--trainers", "1", "--slots", "1", "--warming", "2000");

  private RoundTrip() {}

  /** Takes the row's options. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    try (MeasuredStack stack = MeasuredStack.start(options)) {
      stack.run(new NoopSweep("random", options.count("--warming"), 1, 1));
      List<Double> millis =
          stack.run(new NoopSweep("random", options.count("--trials"), 1, 1)).apart();
      Results.print("from one trial's score to the next one's, p50", Results.median(millis), "ms");
      Results.print(
          "from one trial's score to the next one's, p99", Results.percentile(99, millis), "ms");
    }
  }
}
