package dev.barrido.trainer.training.command;

import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.BestEpoch;
import dev.barrido.trainer.training.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How far a training has come, over all runs of its program. */
final class CommandProgress {
  private static final int VERSION = 1;

  private final BestEpoch best;
  private final Map<String, Double> lastMetrics = new HashMap<>();
  private long earlierNanos;
  private final long beganAt = System.nanoTime();

  CommandProgress(Assignment assignment) {
    this.best = new BestEpoch(assignment);
  }

  BestEpoch best() {
    return best;
  }

  int epochs() {
    return best.epochs();
  }

  /** How long its program has run, in this run and those that it goes on from. */
  Duration elapsed() {
    return Duration.ofNanos(earlierNanos + System.nanoTime() - beganAt);
  }

  /** What is said at the end counts beside the best epoch. */
  void hearLast(Map<String, Double> metrics) {
    lastMetrics.putAll(metrics);
  }

  /** Metrics of the best epoch stand before those that were said at the end. */
  Outcome outcome() {
    Outcome outcome = best.outcome();
    Map<String, Double> all = new HashMap<>(lastMetrics);
    all.putAll(outcome.metrics());
    return new Outcome(outcome.epochs(), outcome.bestEpoch(), outcome.objective(), all);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    best.writeTo(out);
    out.writeLong(elapsed().toNanos());
  }

  void readFrom(DataInputStream in) throws IOException {
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("expected version " + VERSION + ", got " + version);
    }
    best.readFrom(in);
    earlierNanos = in.readLong();
  }
}
