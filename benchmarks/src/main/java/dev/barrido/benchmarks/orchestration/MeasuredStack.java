package dev.barrido.benchmarks.orchestration;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.Listener;
import dev.barrido.benchmarks.stack.RowStack;
import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.events.SweepId;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A local stack, and sweeps on it that are watched from their submission to their end. */
final class MeasuredStack implements AutoCloseable {
  private final LocalStack stack;

  private MeasuredStack(LocalStack stack) {
    this.stack = stack;
  }

  /** Starts it with {@code --trainers} of {@code --slots}. */
  static MeasuredStack start(RowOptions options) throws IOException {
    Map<String, String> settings =
        Map.of("trainer.slots", options.text("--slots"), "trainer.epochs-per-second", "0");
    return new MeasuredStack(RowStack.start(options.count("--trainers"), settings));
  }

  /** What one sweep came to. */
  Throughput run(NoopSweep sweep) {
    return run(sweep, 1);
  }

  /** What so many such sweeps at once came to. */
  Throughput run(NoopSweep sweep, int times) {
    try (Listener listener = Listener.patient(stack.addresses().bootstrapServers())) {
      Spent before = Spent.by(stack);
      long begun = System.currentTimeMillis();
      SweepServer server = new SweepServer(stack.server());
      Set<SweepId> sweeps = new HashSet<>();
      for (String spec : Collections.nCopies(times, sweep.spec())) {
        sweeps.add(new SweepId(server.submit(spec)));
      }
      Throughput throughput = listener.until(sweeps, new Throughput(begun));
      throughput.spent(Spent.by(stack).since(before));
      return throughput;
    }
  }

  /** The database, which others may be measured with. */
  String jdbcUrl() {
    return stack.addresses().jdbcUrl();
  }

  /** From the end of trials at their trainer until they are stored. */
  static void printStoring(List<Double> millis) {
    Results.print("from a trial's end until stored, p50", Results.percentile(50, millis), "ms");
    Results.print("from a trial's end until stored, p99", Results.percentile(99, millis), "ms");
  }

  /** What each process computed for a trial. */
  static void printMillisEach(String what, Throughput throughput) {
    throughput
        .millisEach()
        .forEach((part, millis) -> Results.print(what + ", " + part, millis, "ms"));
  }

  @Override
  public void close() throws IOException {
    stack.close();
  }
}
